/** As much of a string as is needed to read words at places of it; any string is one. */
export interface SourceText {
  readonly length: number;
  /** The words from `start` to `end`, or to the end of the text; both count from 0. */
  slice(start: number, end?: number): string;
  /** The code unit at `index`; empty where there is none. */
  charAt(index: number): string;
  /** Its number; `NaN` where there is none. */
  charCodeAt(index: number): number;
}
