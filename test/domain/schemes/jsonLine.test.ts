import fc from 'fast-check';
import { jsonErrorLine } from '../../../src/domain/schemes/jsonLine';

describe('the line on which a text stops to be JSON', () => {
  it.each([
    ['', 1],
    ['\n\n', 3],
    ['{\n"a": 1,\n}', 3],
    ['{\n"a": 1\n"b": 2}', 3],
    ['{\n"a" 1}', 2],
    ['[1,\n2', 2],
    ['[1]\n]', 2],
    ['{"a": “b”}', 1],
    ['[1,\n01]', 2],
    ['[tru]', 1],
    ['{\n1: 2}', 2],
    ['[}', 1],
  ])('%j: line %i', (text, line) => {
    expect(jsonErrorLine(text)).toBe(line);
  });

  it('is none exactly where the text is JSON', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '0', ':'),
        (json, at, sign) => {
          const place = at % (json.length + 1);
          for (const text of [json, json.slice(0, place) + sign + json.slice(place)]) {
            expect(jsonErrorLine(text) === null).toBe(isJson(text));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
