/** The smallest parts of the data files' schemas, shared by house packs, register files and settings. */
import * as z from 'zod/mini';

// Without this, schemas are compiled with `new Function`, which a strict content policy forbids.
z.config({ jitless: true });

/**
 * What nobody sees and what acts: controls but for tab and line feed, what turns the direction of writing, and halves
 * of characters. A name with one would pass it on into new releases, to a terminal and into the editor.
 */
const unseen =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** Words a reader will see; never empty. */
export const text = z.string().check(
  z.minLength(1, 'must not be empty'),
  z.refine((words) => !unseen.test(words), 'must not have characters that nobody sees'),
);

/** A name for use by other entries: small letters, digits and hyphens. */
export const identifier = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'must consist of small letters, digits and hyphens, such as “hmi-probation”',
    ),
  );

/** A day, a month or a year, as precise as the source is. */
export const date = z
  .string()
  .check(
    z.regex(/^\d{4}(-\d{2}){0,2}$/, dateMessage()),
    z.refine(isPossibleDate, dateMessage()),
    z.describe('A day, a month or a year: 2019-05-30, 2019-05 or "2019" in quotes.'),
  );

/** When an entry holds; both ends are included. */
export const period = {
  from: z.exactOptional(date),
  to: z.exactOptional(date),
};

/** Whether a source was seen; what is not confirmed never raises more than advice. */
export const confirmed = z
  ._default(z.boolean(), true)
  .check(z.describe('false where no source was seen; such an entry raises nothing above advice.'));

/** A list that may be left out, and is then empty. */
export function list<T extends z.core.$ZodType>(item: T) {
  return z._default(z.array(item), () => []);
}

/** The same data, for reading only, all the way down. */
export type Immutable<T> = unknown extends T
  ? T
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Immutable<T[K]> };

function dateMessage(): string {
  return 'must be a day, a month or a year, such as 2019-05-30, 2019-05 or "2019"';
}

function isPossibleDate(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
