import type { RecognitionTexts } from '../recognitionText';

/** 识别表格的依据。 */
export const recognition: RecognitionTexts = {
  byCode: {},
  other: (said) => `依据“${said}”识别`,
};
