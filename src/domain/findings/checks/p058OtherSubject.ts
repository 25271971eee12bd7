import { normaliseLabel } from '../../snapshot/normalise';
import type { Check } from '../context';
import { indicatorRows } from '../indicatorRows';
import { listHits } from '../makeFinding';

/** Levels of government; the same subject under another one is another subject. */
const LEVEL = /中央|国家级|省委|省级|市委|市级|州委|州级|县委|县级|区委|区级|乡级|镇级/g;
/** As many letters have to follow alike. */
const SUBJECT = 3;

/** P-058: an indicator speaks of 市委联系专家 where the project is about 省委联系专家. */
export const p058OtherSubject: Check = (context) => {
  const subjects = subjectsOf(context.table.subject ?? '');
  if (subjects.length === 0) return [];
  const hits = indicatorRows(context).flatMap((view) => {
    const name = normaliseLabel(view.name);
    const other = subjectsOf(name).find(({ level, follows }) =>
      subjects.some(
        (subject) => subject.follows === follows && subject.level !== level && !name.includes(subject.level),
      ),
    );
    if (!other) return [];
    const own = subjects.find((subject) => subject.follows === other.follows)?.level ?? '';
    return [
      {
        cells: [view.row.indicator.nameCell],
        line: view.line({ subject: `${own}${other.follows}`, other: `${other.level}${other.follows}` }),
      },
    ];
  });
  return listHits(context, 'P-058', hits, { data: { project: context.table.subject ?? '' } });
};

function subjectsOf(text: string): readonly { readonly level: string; readonly follows: string }[] {
  const label = normaliseLabel(text);
  return [...label.matchAll(LEVEL)].flatMap((match) => {
    const from = match.index + match[0].length;
    const follows = label.slice(from, from + SUBJECT);
    return /^[\u4e00-\u9fff]{3}$/.test(follows) ? [{ level: match[0], follows }] : [];
  });
}
