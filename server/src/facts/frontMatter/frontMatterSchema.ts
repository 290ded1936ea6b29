/**
 * What the front matter of a release may say.
 *
 * The descriptions are what an editor shows when a key is pointed at. Loaded only when there is front matter to read.
 */
import * as z from 'zod/mini';
import { houseIds } from '../../house/houses';
import { releaseKinds } from '../../house/kinds';
import { text } from '../../house/schemaParts';
import { readDay, readMoment, readMonths } from './frontMatterDates';

const file = text.check(
  z.refine(isRelativePath, 'must be the path of a file relative to this one, such as “report.txt”'),
);

/** The keys of front matter; each may be left out. */
export const frontMatterSchema = z.strictObject({
  house: z
    .exactOptional(z.enum(houseIds))
    .check(z.describe('The body whose release this is, such as hmi-probation.')),
  kind: z
    .exactOptional(z.enum(releaseKinds))
    .check(z.describe('inspection, thematic, annual or statement.')),
  service: z.exactOptional(text).check(z.describe('The service the release is about.')),
  regime: z
    .exactOptional(text)
    .check(z.describe('The regime it was inspected under, such as crc; usually it follows.')),
  rating: z.exactOptional(text).check(z.describe('The overall rating.')),
  standards: z
    .exactOptional(z.record(text, text))
    .check(z.describe('The rating of each standard, a line each.')),
  embargo: z
    .exactOptional(
      text.check(
        z.refine(
          (value) => readMoment(value) !== undefined,
          'must be a day with a time, in figures (YYYY-MM-DDTHH:MM) or in words',
        ),
      ),
    )
    .check(z.describe('When the embargo ends, as the clock stands in London.')),
  published: z
    .exactOptional(
      text.check(
        z.refine(
          (value) => readDay(value) !== undefined,
          'must be a day, in figures (YYYY-MM-DD) or in words',
        ),
      ),
    )
    .check(z.describe('The day of publication.')),
  fieldwork: z
    .exactOptional(
      text.check(
        z.refine(
          (value) => readMonths(value) !== undefined,
          'must be a month, a day or a range of days, in figures (YYYY-MM) or in words',
        ),
      ),
    )
    .check(z.describe('When the fieldwork took place.')),
  report: z
    .exactOptional(
      text.check(
        z.refine(
          (value) => isAddress(value) || isRelativePath(value),
          'must be a web address, or the path of a file relative to this one',
        ),
      ),
    )
    .check(z.describe('The report: its web address, or a file.')),
  sources: z
    .exactOptional(z.union([file, z.array(file)]))
    .check(z.describe('The files that quotes are checked against.')),
  counterpart: z.exactOptional(file).check(z.describe('The Welsh or the English twin.')),
  language: z.exactOptional(z.enum(['en', 'cy'])).check(z.describe('en (English) or cy (Welsh).')),
});

/** Whether the text is a web address; "https://" may be left out. */
export function isAddress(value: string): boolean {
  return (
    /^https?:\/\/[^\s/]/i.test(value) ||
    /^[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|wales|cymru|scot)(?:\/\S*)?$/i.test(value)
  );
}

/** Whether the text is no absolute path and no address of another kind. */
function isRelativePath(value: string): boolean {
  return !/^(?:[\\/~]|[a-z][a-z\d+.-]*:)/i.test(value.trim());
}
