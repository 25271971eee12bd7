/** Codes of Excel's own host that this host uses. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

const MESSAGES: Record<HostErrorCode, string> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'The operation is not available while Excel is in cell edit mode.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: 'The requested resource does not exist.',
  MergedRangeConflict: 'The operation cannot be done on merged cells.',
  NonBlankCellOffSheet: 'Cells that are not empty would be pushed off the end of the worksheet.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
};

/** A failure of one action, as the client will see it. `detail` is added to Excel's general sentence. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    detail?: string,
  ) {
    const general = MESSAGES[code as HostErrorCode] as string | undefined;
    super([general, detail].filter(Boolean).join(' '));
    this.name = 'HostError';
  }
}

/** Throws `InvalidArgument` for what a caller handed in. */
export function invalidArgument(detail: string): never {
  throw new HostError('InvalidArgument' satisfies HostErrorCode, detail);
}
