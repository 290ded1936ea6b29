/** Something that gave way, with what it takes to see it again. */
export interface Failure {
  readonly seed: number;
  /** What went wrong, in words. */
  readonly what: string;
  /** A test that fails, to be put into the suite. */
  readonly test: string;
}
