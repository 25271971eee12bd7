import type { RecognitionTexts } from '../recognitionText';

/** Why a table was recognised. */
export const recognition: RecognitionTexts = {
  byCode: {},
  other: (said) => `Recognised by “${said}”`,
};
