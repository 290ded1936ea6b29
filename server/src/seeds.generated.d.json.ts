/** Describes the data that `npm run generate` decodes from `seeds/`, so that types hold before it has run. */

/**
 * Each part is JSON in a string: a bundle is read faster with a long string in it than with what the string says, and
 * what nobody asks for is never decoded.
 */
declare const seeds: {
  /** An array of `House`. */
  readonly houses: string;
  /** The register's `KnownNames`. */
  readonly names: string;
  /** The `FirstWords` of the register. */
  readonly firstWords: string;
  /** Every `Inspection`, as `register/inspectionLines.ts` writes them. */
  readonly inspections: string;
};
export default seeds;
