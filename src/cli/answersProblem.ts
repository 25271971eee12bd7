/** Answers that cannot be used: no JSON, another shape, or a cell that is none of those to be filled. */
export class AnswersProblem extends Error {
  readonly given: string;
  readonly allowed: string;

  constructor(given: string, allowed = '{"scores":[{"sheet":"…","cell":"I17","score":9.5}]}') {
    super(given);
    this.name = 'AnswersProblem';
    this.given = given;
    this.allowed = allowed;
  }
}
