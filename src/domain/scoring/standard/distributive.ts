import type { DraftAward, DraftBranch } from './draft';
import type { Limits } from './limits';
import type { Piece } from './pieces';
import { look, type Source } from './source';
import { core } from './wording';

const counted = /(?:(?:这|以下)?(?:两|二|三|四|五|[2-5])(?:个)?(?:档次|档|等级|等次|等|级|类))$/u;
const lead = /^.*(?:分为|分成|划分为|设为|包括|设)/u;
const each = /分别(?:按照|按|以|对应)/u;
const tail =
  /^(?:的)?(?:区间)?(?:内)?(?:合理|酌情)?(?:确定|给予|给|计|评定|核定|赋|得)?(?:该|本|此)?(?:项)?(?:指标)?(?:分值|得分|分数|分)?$/u;

/** A share of the marks, from … to, as an award; null where the limits are no percentages of the marks. */
export function shareAward({ low, high, numbers, start, end }: Limits): DraftAward | null {
  if (!low || !high || low.value.isNegative() || high.value.greaterThan(1)) return null;
  if (!numbers.some(({ unit }) => unit === 'percent')) return null;
  const award = {
    kind: 'between',
    low: { share: low.value },
    high: { share: high.value },
    off: false,
  } as const;
  return { kind: 'given', at: { award, bare: true, full: null, start, end } };
}

/**
 * 分为甲、乙、丙三档，分别按照分值的100%-80%、80%-60%、60%-0%确定: names and shares in the same order. What else the
 * text holds comes back in `rest`.
 */
export function readDistributive(
  source: Source,
  pieces: readonly Piece[],
): { readonly branches: readonly DraftBranch[]; readonly rest: readonly Piece[] } {
  const nothing = { branches: [], rest: pieces };
  const at = pieces.findIndex((piece) => piece.kind === 'words' && each.test(piece.text));
  const names = namesBefore(pieces, at);
  if (!names) return nothing;
  const awards: { readonly award: DraftAward; readonly end: number }[] = [];
  let next = at + 1;
  for (; awards.length < names.texts.length; next += 1) {
    const piece = pieces[next];
    if (piece?.kind === 'words' && piece.text === '、') continue;
    const award = piece?.kind === 'limits' ? shareAward(piece.limits) : null;
    if (!piece || !award) return nothing;
    awards.push({ award, end: piece.end });
  }
  const behind = pieces[next];
  const closes = behind?.kind === 'words' && tail.test(behind.text);
  if (behind && !closes && behind.kind !== 'mark') return nothing;
  const start = pieces[names.from]?.start ?? 0;
  const branches = names.texts.map((words, index): DraftBranch => {
    const own = awards[index];
    return {
      when: { kind: 'words', words },
      award: own?.award ?? { kind: 'discretion' },
      start,
      end: own?.end ?? look(source, /$/uy, start)?.index ?? start,
    };
  });
  return { branches, rest: [...pieces.slice(0, names.from), ...pieces.slice(closes ? next + 1 : next)] };
}

/** The names of the tiers in the words before 分别按照, with the place of these words. */
function namesBefore(
  pieces: readonly Piece[],
  at: number,
): { readonly texts: readonly string[]; readonly from: number } | null {
  const own = pieces[at];
  if (own?.kind !== 'words') return null;
  const [before = ''] = own.text.split(each);
  const mark = pieces[at - 1];
  const words = pieces[at - 2];
  const whole = before === '' && mark?.kind === 'mark' && words?.kind === 'words' ? words.text : before;
  const from = before === '' ? at - 2 : at;
  if (!counted.test(core(whole))) return null;
  const list = core(whole).replace(counted, '').replace(lead, '');
  const texts = list
    .split('、')
    .map(core)
    .filter((name) => name !== '');
  return texts.length >= 2 ? { texts, from } : null;
}
