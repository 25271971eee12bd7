import { findFigures } from '../quantity/figures';
import { halfWidth } from '../quantity/glyphs';
import type { Figure } from '../quantity/quantity';
import { joinMeanings, type Meaning, meaningOf, noMeaning } from '../facts/meaning';

/** A number that a text states, with what the words around it say it is. */
export type Statement = {
  readonly figure: Figure;
  /** Decimals that are printed. */
  readonly places: number;
  /** Subject, stage, period …; carried over from the figure before where the words leave it open. */
  readonly meaning: Meaning;
  /** True where the subject was carried over. */
  readonly isCarried: boolean;
  readonly flow: 'income' | null;
  /** 增加, 上升: `rise`; 减少, 下降: `fall`. */
  readonly change: 'rise' | 'fall' | null;
  /** Words from the figure before it, or the beginning of the sentence, to the figure; then a few after it. */
  readonly before: string;
  readonly after: string;
  /** The sentence, half-width, and where it begins in the text. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
};

const ends = /[。；;！!\n]/u;
const riseWords = /(?:增加|增长|上升|提高|提升|上涨|增幅|多出?)(?:了|额|数|达|为|约)*[:：]?$/u;
const fallWords = /(?:减少|下降|降低|压减|缩减|下滑|降幅|少支?)(?:了|额|数|达|为|约)*[:：]?$/u;
/** What stands between a name and its number and says nothing. */
const filling = /(?:共计|合计|总计|累计|分别|仅|共|约|达到|达|为|是|计|有|即|[:：=＝]|\s)+$/u;

/** All figures of a text with their meaning; `year` is the year of the report, so that 2019年 is last year beside 2020. */
export function statementsIn(text: string, year: number | null): readonly Statement[] {
  const plain = halfWidth(text);
  const statements: Statement[] = [];
  for (const { start, end } of spansOf(plain)) {
    const sentence = plain.slice(start, end);
    let carried = noMeaning;
    let flow: Statement['flow'] = null;
    let from = 0;
    for (const figure of findFigures(sentence)) {
      const before = sentence.slice(from, figure.start);
      const own = meaningBefore(before, year);
      const isOwn = own.subject !== null;
      const change = changeIn(before);
      if (isOwn) flow = /收入/u.test(before) && own.subject !== 'income' ? 'income' : null;
      const meaning: Meaning = {
        ...own,
        subject: own.subject ?? carried.subject,
        stage: own.stage ?? (isOwn ? null : carried.stage),
        fund: own.fund ?? (isOwn ? null : carried.fund),
        nature: own.nature ?? (isOwn ? null : carried.nature),
        moment: own.moment ?? (isOwn ? null : carried.moment),
        // 比2019年减少 compares this year's figure.
        period: change !== null ? 'this' : own.period,
      };
      statements.push({
        figure,
        places: placesOf(sentence.slice(figure.start, figure.end)),
        meaning,
        isCarried: !isOwn && carried.subject !== null,
        flow,
        change,
        before,
        after: sentence.slice(figure.end, figure.end + 8),
        sentence,
        start: start + figure.start,
        end: start + figure.end,
      });
      carried = meaning;
      from = figure.end;
    }
  }
  return statements;
}

function spansOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !ends.test(text.charAt(at))) continue;
    if (at > start) spans.push({ start, end: at });
    start = at + 1;
  }
  return spans;
}

/** The nearest clause says most, those before it what it leaves open. */
function meaningBefore(before: string, year: number | null): Meaning {
  const clauses = before
    .split(/[,，、()（）]/u)
    .map((clause) => clause.replace(filling, '').replace(changeEnd, '').replace(filling, '').trim())
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

function meaningOfClause(clause: string, year: number | null): Meaning {
  const own = meaningOf(clause, year);
  if (own.subject !== null) return own;
  // 2020年收入, 全年支出: the year before a bare word.
  const bare = clause.replace(/^(?:20\d{2}年(?:度)?|本年度?|全年|当年|实现)/u, '');
  if (/^(?:总)?收入(?:总额|总计|合计)?$/u.test(bare)) return { ...own, subject: 'income' };
  if (/^(?:总)?支出(?:总额|总计|合计)?$/u.test(bare)) return { ...own, subject: 'spending' };
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
