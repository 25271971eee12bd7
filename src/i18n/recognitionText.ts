/** Why something was recognised: a sentence for each code; `said` quotes the words of the sheet. */
export type RecognitionTexts = {
  readonly byCode: Readonly<Record<string, (said: string) => string>>;
  /** For a code of a newer version. */
  readonly other: (said: string) => string;
};
