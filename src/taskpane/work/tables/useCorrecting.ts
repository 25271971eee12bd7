import { sameTable, type Pointed } from '../../../domain/tables/correcting';
import type { TableCorrection } from '../../../domain/tables/corrections';
import type { Corrected } from '../../../workflow/previewCorrection';
import { correctionsWith } from '../../../workflow/previewCorrection';
import { keptCorrections, withCorrection } from '../../../workflow/tableCorrections';
import { useAnalysis, useWork } from '../context';

/** Keeps what a person says about the recognition with the workbook, which is then read again. */
export function useCorrecting(): {
  /** Resolves to false where it could not be kept; why is said by a notice. */
  readonly keep: (corrected: Corrected, pointed: Pointed) => Promise<boolean>;
  readonly withdraw: (correction: TableCorrection) => Promise<boolean>;
} {
  const { assistant } = useWork();
  const shown = useAnalysis();
  const remember = async (what: 'kept' | 'withdrawn', all: readonly TableCorrection[]): Promise<boolean> => {
    await assistant.perform({
      changes: true,
      work: async ({ port, analysis }) => {
        await port.remember(keptCorrections(analysis.workbook, all));
        return { kind: 'recognition', what };
      },
    });
    return assistant.state().notice?.kind === 'recognition';
  };
  return {
    keep: (corrected, pointed) => {
      const { correction, others } = correctionsWith(shown, corrected, pointed);
      return remember('kept', withCorrection(others, correction));
    },
    withdraw: (correction) => {
      const others = shown.corrections.map((outcome) => outcome.correction);
      return remember(
        'withdrawn',
        others.filter((other) => !sameTable(other, correction)),
      );
    },
  };
}
