import { assess } from '../../src/domain/assessment/assess';
import { defaultParameters, type ScoringParameters } from '../../src/domain/scoring/parameters';
import { workbookOf } from './grid';
import { type IndicatorCase, indicatorSheet } from './indicatorSheet';

/** `Q-POS 10`, `proposal a`, `judgement not-completed`, with the interval where a tier is named. */
export function outcomes(
  cases: readonly IndicatorCase[],
  parameters: ScoringParameters = defaultParameters,
): string[] {
  const { sheet, table } = indicatorSheet(cases);
  return assess(workbookOf(sheet), table, { parameters }).rows.map(({ outcome }) => {
    switch (outcome.status) {
      case 'computed':
        return `${outcome.rule} ${outcome.score.toDecimalPlaces(4).toString()}`;
      case 'proposal':
        return `proposal ${outcome.rule} ${outcome.score.toString()}${outcome.preselected ? ' preselected' : ''}`;
      case 'judgement':
        return `judgement ${outcome.why}${outcome.rule ? ` ${outcome.rule}` : ''}${outcome.interval ? ` [${outcome.interval.join(', ')}]` : ''}`;
      case 'not-computable':
        return `missing ${outcome.missing.map(({ what }) => what).join(' ')}`;
      case 'none':
        return 'none';
    }
  });
}

/** The same for one row, with some parameters chosen otherwise. */
export function outcome(one: IndicatorCase, parameters?: Partial<ScoringParameters>): string | undefined {
  return outcomes([one], { ...defaultParameters, ...parameters })[0];
}
