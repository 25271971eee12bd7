import fc from 'fast-check';
import { Decimal } from '../../../../src/domain/decimal/decimal';
import { defaultParameters } from '../../../../src/domain/scoring/parameters';
import { readCounted } from '../../../../src/domain/scoring/standard/readStandard';
import { scoreByStandard } from '../../../../src/domain/scoring/standard/scoreByStandard';
import { resultOf } from '../../../support/standardNotation';

const marks = new Decimal(5);
/** Steps for each character, whatever the text. */
const mostPerCharacter = 800;

/** Words and signs of standards, to be put together without sense. */
const scraps = [
  ...[
    '100%',
    '5%',
    '一个百分点',
    '2分',
    '3-4分',
    '0',
    '90',
    '每',
    '每低于',
    '每有一项',
    '扣',
    '加',
    '得',
    '计满分',
    '不得分',
  ],
  ...[
    '扣完为止',
    '，',
    '；',
    '。',
    '\n',
    '：',
    '、',
    '（',
    '）',
    '[',
    ')',
    '≤',
    '≥',
    '＜',
    '以上',
    '以下（含）',
    '-',
    '~',
    '×',
    '/',
    '=',
  ],
  ...[
    '分值',
    '目标值',
    '完成率',
    '得分',
    '按比例',
    '酌情',
    '①',
    '②',
    '1.',
    '2.',
    '否则',
    '未完成',
    '好',
    '差',
    '无新建',
    '的',
    '且',
    '或',
  ],
  ...[
    '不足5%的按5%计',
    '以100%为基数',
    '最多扣3分',
    '分别按',
    '三档',
    'A',
    '预算完成率',
    '😀',
    '\u0000',
    '１',
    '％',
    '零',
    '十分',
  ],
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.constantFrom(...scraps).map((scrap) => scrap.repeat(100)),
);

test('no text whatever makes the reader or the score throw, and its work is bounded by its length', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('96%', '3', '13.38?', 'yes', 'words:好', 'none', 'breaches:1', 'met:1'),
      (printed, result) => {
        const { reading, steps } = readCounted(printed, { marks, name: '预算完成率' });
        expect(steps).toBeLessThanOrEqual(mostPerCharacter * (printed.length + 1));
        const scored = scoreByStandard(reading, { result: resultOf(result), marks }, defaultParameters);
        if ('error' in scored) throw new Error(scored.error);
        if (scored.kind === 'score') {
          expect(reading.status).toBe('read');
          expect(scored.score.greaterThanOrEqualTo(0) && scored.score.lessThanOrEqualTo(marks)).toBe(true);
        }
      },
    ),
    { numRuns: 1500, seed: 7 },
  );
});

test('understood and unread parts together cover every word and figure, and do not overlap', () => {
  fc.assert(
    fc.property(text, (printed) => {
      const { reading } = readCounted(printed, { marks, name: null });
      if (reading.status === 'blank') return;
      const owner = new Uint8Array(printed.length);
      for (const { start, end } of [...reading.understood, ...reading.unread]) {
        for (let at = start; at < end; at += 1) owner[at] = (owner[at] ?? 0) + 1;
      }
      const wrong = [...owner.keys()].filter(
        (at) => owner[at]! > 1 || (owner[at] === 0 && /[\p{Script=Han}\d%]/u.test(printed.charAt(at))),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 800, seed: 8 },
  );
});

test.each([
  '每低于5%扣2分，',
  '的',
  '较为',
  '1,234,',
  '(1分)',
  '1分：',
  '①好1分；',
  '100%计满分；',
  '≥90%得5分；',
  '（',
  ' ',
  '\n',
  '=（',
])('a cell full of “%s” is read in work bounded by its length', (scrap) => {
  const long = scrap.repeat(Math.floor(32_000 / scrap.length));
  const { steps } = readCounted(`${long}字`, { marks, name: null });
  expect(steps).toBeLessThanOrEqual(mostPerCharacter * long.length);
});

test('a text longer than any cell is not read', () => {
  expect(readCounted('满'.repeat(40_000), { marks, name: null }).reading.status).toBe('unread');
});
