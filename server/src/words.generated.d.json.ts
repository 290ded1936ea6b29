/** Describes the list of words that `npm run generate` makes, so that types hold before it has run. */

declare const words: {
  /** What the list was made from, as a fingerprint. */
  readonly from: string;
  /** The bytes of a `WordGraph` in base 64. They are `words.bin` beside the bundles, for few programs need them. */
  readonly graph: string;
};
export default words;
