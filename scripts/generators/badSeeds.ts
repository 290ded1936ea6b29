/** The data in `seeds/` is wrong; the message names each place, one a line. */
export class BadSeeds extends Error {}
