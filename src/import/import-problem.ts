/** Why a text could not be read, in the interface's language, with what to do about it. */
export class ImportProblem extends Error {
  /** What the reader can do. */
  readonly mend: string;

  /**
   * @param message what is wrong, a whole sentence
   * @param mend a whole sentence
   */
  constructor(message: string, mend: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportProblem';
    this.mend = mend;
  }
}
