/**
 * The first number of V8’s version. A V8 that does not know a flag says so on standard error, so flags are set only up to
 * the newest version with which they were tried.
 */
export const v8Version = Number.parseInt(process.versions.v8, 10);
