/**
 * Options of esbuild for a bundle that is run with code kept from an earlier run: as a script of V8, in which nothing is
 * imported on demand, so that `require` takes its place.
 */
export const runAsScript = { supported: { 'dynamic-import': false } };
