import { recogniseTables } from '../../../src/domain/tables/recognise';
import { describeTable } from '../../support/describeTable';
import { layoutsIn, workbookOfLayout } from '../../support/layouts';

const named = (kind: 'recognised' | 'refused') =>
  layoutsIn(kind).map((layout) => [`${layout.name}: ${layout.about}`, layout] as const);

describe('Layouts of other provinces and broken forms are recognised', () => {
  test.each(named('recognised'))('%s', (_about, layout) => {
    expect(recogniseTables(workbookOfLayout(layout)).map(describeTable)).toEqual(layout.expected);
  });
});

describe('Tables that only look alike are refused', () => {
  test.each(named('refused'))('%s', (_about, layout) => {
    expect(recogniseTables(workbookOfLayout(layout)).map(describeTable)).toEqual([]);
  });
});
