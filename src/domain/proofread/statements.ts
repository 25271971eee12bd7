import { findFigures } from '../quantity/figures';
import { halfWidth } from '../quantity/glyphs';
import type { Figure } from '../quantity/quantity';
import { isWholeSumLabel, joinMeanings, type Meaning, meaningOf, noMeaning } from '../facts/meaning';
import { linesOf, type TextLine } from './textLines';

/** A number that a text states, with what the words around it say it is. */
export type Statement = {
  readonly figure: Figure;
  /** Decimals that are printed. */
  readonly places: number;
  /** Subject, stage, period …; carried over from the figure before where the words leave it open. */
  readonly meaning: Meaning;
  /** True where the subject was carried over. */
  readonly isCarried: boolean;
  /** True for 年初预算, 全年执行数 and the like alone: the whole sum, if nothing else is spoken of. */
  readonly isWhole: boolean;
  readonly flow: 'income' | null;
  /** 增加, 上升: `rise`; 减少, 下降: `fall`. */
  readonly change: 'rise' | 'fall' | null;
  /** Words from the figure before it, or the beginning of the sentence, to the figure; then a few after it. */
  readonly before: string;
  readonly after: string;
  /** The line that it stands in, half-width; for a cell of a table the line and its header. */
  readonly line: string;
  readonly start: number;
  readonly end: number;
};

const ends = /[。；;！!]/u;
const riseWords = /(?:增加|增长|上升|提高|提升|上涨|增幅|多出?)(?:了|额|数|达|为|约)*[:：]?$/u;
const fallWords = /(?:减少|下降|降低|压减|缩减|下滑|降幅|少支?)(?:了|额|数|达|为|约)*[:：]?$/u;
/** What stands between a name and its number and says nothing. */
const filling = /(?:共计|合计|总计|累计|分别|仅|共|约|达到|达|为|是|计|有|即|[:：=＝]|\s)+$/u;

/** All figures of a text with their meaning; `year` is the year of the report, so that 2019年 is last year beside 2020. */
export function statementsIn(text: string, year: number | null): readonly Statement[] {
  return linesOf(text).flatMap((line) =>
    line.cells === null
      ? spansOf(halfWidth(line.text)).flatMap(({ start, end }) => inSentence(line, { start, end }, year))
      : inTableRow(line, year),
  );
}

function inSentence(line: TextLine, span: { start: number; end: number }, year: number | null): Statement[] {
  const plain = halfWidth(line.text);
  const sentence = plain.slice(span.start, span.end);
  const statements: Statement[] = [];
  let carried = noMeaning;
  let flow: Statement['flow'] = null;
  let from = 0;
  for (const figure of findFigures(sentence)) {
    const before = sentence.slice(from, figure.start);
    const own = meaningBefore(before.replace(shareOf, ''), year);
    const isOwn = own.subject !== null;
    const change = changeIn(before);
    if (isOwn) flow = flowIn(before, own);
    const meaning = joined(own, carried, change);
    statements.push({
      figure,
      places: placesOf(sentence.slice(figure.start, figure.end)),
      meaning,
      isCarried: !isOwn && carried.subject !== null,
      isWhole: !isOwn && isWhole(before),
      flow,
      change,
      before,
      after: sentence.slice(figure.end, figure.end + 8),
      line: plain,
      start: line.start + span.start + figure.start,
      end: line.start + span.start + figure.end,
    });
    carried = meaning;
    from = figure.end;
  }
  return statements;
}

/** A cell of a pasted table is named by the first cell of its row and the header above it. */
function inTableRow({ cells, header, start }: TextLine, year: number | null): Statement[] {
  const [first] = cells ?? [];
  if (!cells || !first) return [];
  return cells.slice(1).flatMap((cell, index): Statement[] => {
    const [figure, ...more] = findFigures(halfWidth(cell.text));
    if (!figure || more.length > 0) return [];
    const head = header?.[index + 1]?.text ?? '';
    const before = halfWidth(`${first.text}，${head}`);
    const meaning = meaningBefore(before, year);
    return [
      {
        figure,
        places: placesOf(cell.text.slice(figure.start, figure.end)),
        meaning,
        isCarried: false,
        isWhole: meaning.subject === null && isWhole(halfWidth(head)),
        flow: flowIn(before, meaning),
        change: changeIn(before),
        before,
        after: '',
        line: before,
        start: start + cell.start + figure.start,
        end: start + cell.start + figure.end,
      },
    ];
  });
}

/** What the words of the figure leave open is as it was for the figure before, unless they speak of something else. */
function joined(own: Meaning, carried: Meaning, change: Statement['change']): Meaning {
  const isOwn = own.subject !== null;
  return {
    ...own,
    subject: own.subject ?? carried.subject,
    stage: own.stage ?? (isOwn ? null : carried.stage),
    fund: own.fund ?? (isOwn ? null : carried.fund),
    nature: own.nature ?? (isOwn ? null : carried.nature),
    moment: own.moment ?? (isOwn ? null : carried.moment),
    // 比2019年减少 compares this year's figure.
    period: change === null ? own.period : 'this',
  };
}

/** 占支出合计的: what the share is of is not what it is. */
const shareOf = /占[^,，。]{0,14}$/u;

function flowIn(before: string, { subject }: Meaning): Statement['flow'] {
  return /收入/u.test(before) && subject !== 'income' ? 'income' : null;
}

function isWhole(before: string): boolean {
  const last = before.split(/[,，、()（）]/u).at(-1) ?? '';
  const label = stripped(last).replace(/^[-+＋－÷/]+/u, '');
  return isWholeSumLabel(label) || /(?:年初预算|全年预算|全年执行)数?$/u.test(label);
}

function stripped(clause: string): string {
  return clause.replace(filling, '').replace(changeEnd, '').replace(filling, '').trim();
}

function spansOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    // A full stop inside of a quotation ends no sentence.
    if (at < text.length && (!ends.test(text.charAt(at)) || /[”’"]/u.test(text.charAt(at + 1)))) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

/** The nearest clause says most, those before it what it leaves open. */
function meaningBefore(before: string, year: number | null): Meaning {
  const clauses = before
    .split(/[,，、()（）]/u)
    .map((clause) => stripped(clause).replace(/^[-+＋－÷/=＝]+/u, ''))
    .filter((clause) => clause !== '');
  const meanings = clauses
    .slice(-4)
    .reverse()
    .map((clause) => meaningOfClause(clause, year));
  const named = meanings.findIndex(({ subject }) => subject !== null);
  // What was said before the name of this figure belongs to another one.
  return joinMeanings(named < 0 ? meanings : meanings.slice(0, named + 1));
}

const changeEnd =
  /(?:比|较|同比|与).{0,12}(?:增加|增长|上升|提高|减少|下降|降低|压减)(?:了|额|数)?$|(?:增加|增长|上升|提高|减少|下降|降低|压减)(?:了|额|数)?$/u;

const stageEnd =
  /(?:上年度?|本年度?|年初|全年|调整后)?(?:实际)?(?:预算|决算|支出|执行|安排|控制)?(?:数|额)?(?:上年|执行率|控制率)?$/u;

function meaningOfClause(clause: string, year: number | null): Meaning {
  const own = meaningOf(clause, year);
  if (own.subject !== null) return own;
  // 2020年收入, 全年支出: the year before a bare word.
  const bare = clause.replace(/^(?:20\d{2}年(?:度)?|本年度?|全年|当年|实现)/u, '');
  if (/收入(?:总额|总计|合计)?$/u.test(bare)) return { ...own, subject: 'income' };
  if (/^(?:总)?支出(?:总额|总计|合计)?$/u.test(bare)) return { ...own, subject: 'spending' };
  // 公务接待费年初预算: the stage hides the end of the name.
  const name = bare.replace(stageEnd, '');
  if (/收入$/u.test(name)) return { ...own, subject: 'income' };
  if (name !== bare && name !== '') return { ...own, subject: meaningOf(name, year).subject };
  return own;
}

function changeIn(before: string): Statement['change'] {
  const plain = before.trim();
  if (riseWords.test(plain)) return 'rise';
  return fallWords.test(plain) ? 'fall' : null;
}

function placesOf(printed: string): number {
  return /\.(\d+)/u.exec(printed)?.[1]?.length ?? 0;
}
