import type { Grade } from '../domain/assessment/assessment';
import type { CellIdentity, ChangeStatus, WriteMode } from '../domain/changes/changeSet';
import type { FindingGroup } from '../domain/findings/codes';
import type { Action, Severity } from '../domain/findings/finding';
import type { TableKind } from '../domain/tables/table';

/** Names of what is listed: statuses, severities, kinds of tables, columns. `written` is `ready` after a fill. */
export type StatusTexts = {
  readonly statuses: Readonly<Record<ChangeStatus | 'written', string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly actions: Readonly<Record<Action, string>>;
  readonly groups: Readonly<Record<FindingGroup, string>>;
  readonly tableKinds: Readonly<Record<TableKind, string>>;
  readonly columns: Readonly<Record<CellIdentity['column'], string>>;
  readonly writeModes: Readonly<Record<WriteMode, string>>;
  readonly grades: Readonly<Record<Grade, string>>;
};
