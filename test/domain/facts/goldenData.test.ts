import { describeData } from '../../support/describeData';
import { dataLayouts, workbookOfLayout } from '../../support/layouts';

describe('The tables around the self-evaluations are read in any layout', () => {
  test.each(dataLayouts().map((layout) => [`${layout.name}: ${layout.about}`, layout] as const))(
    '%s',
    (_about, layout) => {
      expect(describeData(workbookOfLayout(layout))).toEqual(layout.expected);
    },
  );
});
