import type { Outcome } from '../../../src/domain/assessment/assessment';
import type { GroupTotal, MoneyRow } from '../../../src/domain/tables/table';
import type { GridCell } from '../../support/grid';

/** One indicator of a hand-made table. A numeric target and actual value are assessed by the ratio rule. */
export type RowSpec = {
  readonly level1?: string;
  readonly level2?: string;
  readonly name?: string | null;
  readonly target?: string | number;
  readonly sign?: '>=' | '=' | '<=';
  readonly unit?: string;
  readonly actual?: string | number;
  readonly marks?: number | string | null;
  readonly score?: number | string | null;
  readonly reason?: string | null;
  readonly completion?: number | string;
  readonly deviation?: number | string;
  /** Overrides what the ratio rule gives. */
  readonly outcome?: Outcome;
  readonly repeats?: boolean;
};

export type MoneySpec = {
  readonly label?: string;
  readonly role?: MoneyRow['role'];
  readonly initial?: GridCell;
  readonly annual?: GridCell;
  readonly executed?: GridCell;
  readonly marks?: GridCell;
  readonly rate?: GridCell;
  readonly score?: GridCell;
  readonly reason?: GridCell;
};

export type TableSpec = {
  readonly money?: MoneySpec | null;
  readonly parts?: readonly MoneySpec[];
  readonly rows?: readonly RowSpec[];
  readonly groups?: readonly (Omit<Partial<GroupTotal>, 'rows'> & {
    readonly rows: readonly number[];
    readonly marks?: number;
  })[];
  readonly totalMarks?: GridCell;
  readonly total?: GridCell;
  readonly standsUnderMarks?: boolean;
  readonly grade?: GridCell;
  readonly remarks?: GridCell;
  readonly rateConvention?: 'fraction' | 'percent-points';
  readonly rateFormat?: string;
  readonly reasonColumn?: boolean;
  readonly moneyReasonColumn?: boolean;
  /** Columns whose cells of these rows are one merged cell. */
  readonly merged?: readonly {
    readonly column: 'marks' | 'score';
    readonly rows: readonly [number, number];
  }[];
};
