import { renderReason } from '../../../i18n/render';
import { formulaOf } from '../../model/display';
import type { ListedChange } from '../../model/changeGroups';
import { placeOf } from '../../model/places';
import { useStyles } from '../../styles';
import { CellLink } from '../CellLink';
import { useAnalysis, useWork } from '../context';
import { Disclosure } from '../Disclosure';
import { Facts } from '../Facts';

const shownSources = 12;

/** The formula of a change, the cells that it reads, and what other ways of computing would give. */
export function ChangeDetails({ listed: { change, address } }: { readonly listed: ListedChange }) {
  const styles = useStyles();
  const { texts, language } = useWork();
  const { workbook } = useAnalysis();
  const formula = formulaOf(change);
  const { alternatives } = change;
  if (formula === null && alternatives.length === 0) return null;
  const sources = [
    ...new Map(change.sources.map((cell) => [placeOf(workbook, cell, change.target.sheetId), cell])),
  ];
  return (
    <Disclosure size="small" title={texts.details} name={texts.pair(texts.details, address)}>
      <Facts
        facts={[
          [texts.changes.formula, formula && <span className={styles.formula}>{formula}</span>],
          [
            texts.changes.sources,
            sources.length === 0 ? null : (
              <span className={styles.line}>
                {sources.slice(0, shownSources).map(([place, cell]) => (
                  <CellLink key={place} cell={cell}>
                    {place}
                  </CellLink>
                ))}
                {sources.length > shownSources && '…'}
              </span>
            ),
          ],
          [
            texts.changes.others,
            alternatives.length === 0
              ? null
              : texts.sentences(alternatives.map(({ why }) => renderReason(why, language))),
          ],
        ]}
      />
    </Disclosure>
  );
}
