/**
 * What a house pack may say.
 *
 * The descriptions are what an editor shows when a key is pointed at. Nothing that runs while a
 * release is checked imports this file: the packs are validated when the product is built.
 */
import * as z from 'zod/mini';
import { noteKinds, releaseKinds } from './kinds';
import { confirmed, identifier, list, period, text } from './schemaParts';

const datedText = z.strictObject({ text, ...period });

const nameForm = z
  .strictObject({
    text,
    use: z
      .enum(['full', 'short', 'abbreviation', 'generic'])
      .check(z.describe('generic: words such as “the Inspectorate”, for later mentions only.')),
    ...period,
  })
  .check(z.describe('One way to name the body, with the dates between which it is right.'));

const holder = z.strictObject({
  person: identifier.check(z.describe('The id of a person in the register.')),
  ...period,
  interim: z._default(z.boolean(), false),
  confirmed,
});

const office = z
  .strictObject({
    id: identifier,
    titles: z
      .array(datedText)
      .check(z.minLength(1, 'must name at least one title'))
      .check(z.describe('The forms of the title, the fullest first.')),
    holders: list(holder),
  })
  .check(z.describe('An office of the body, such as chief inspector, and who held it when.'));

const scaleWord = z.strictObject({
  word: text.check(z.describe('The word in house form, capitals included.')),
  also: list(text).check(z.describe('Inflected forms that name the same rating.')),
});

const confusedWord = z.strictObject({
  word: text,
  use: z.exactOptional(text).check(z.describe('The word of this scale, where it is certain.')),
});

const scoring = z
  .strictObject({
    confirmed,
    points: z
      .array(z.int().check(z.gte(0, 'must not be negative')))
      .check(z.describe('The points for each word, in the order of the words.')),
    bands: list(
      z.strictObject({
        standards: z.int().check(z.gte(1, 'must be at least 1')),
        atLeast: z
          .array(z.int())
          .check(z.describe('The points from which each word is given overall, in their order.')),
      }),
    ).check(z.describe('How the points of all standards make the overall rating.')),
  })
  .check(z.describe('How the standards add up to an overall rating.'));

const scale = z
  .strictObject({
    id: identifier,
    name: text,
    words: z
      .array(scaleWord)
      .check(z.minLength(2, 'must have at least two words'), z.describe('Best to worst.')),
    rates: z
      .array(z.enum(['overall', 'standard', 'test', 'theme']))
      .check(z.describe('What is rated. Without “overall” there is no overall rating.')),
    regimes: z
      .exactOptional(z.array(identifier))
      .check(z.describe('The regimes it is used in; left out, all of them.')),
    ...period,
    confirmed,
    marks: z
      .exactOptional(z.enum(['single', 'double', 'none']))
      .check(z.describe('The quotation marks around a rating; left out where that is not known.')),
    scoring: z.exactOptional(scoring),
    confused: list(confusedWord).check(
      z.describe('Words of other scales that are mistaken for words of this one.'),
    ),
  })
  .check(
    z.refine(
      ({ words, scoring }) =>
        scoring === undefined ||
        [scoring.points, ...scoring.bands.map((band) => band.atLeast)].every(
          (numbers) => numbers.length === words.length,
        ),
      'must give as many points, and as many steps in each band, as there are words',
    ),
    z.describe('A rating scale.'),
  );

const standard = z.strictObject({
  name: text,
  number: z.exactOptional(text).check(z.describe('Its number in the reports, such as "2.1".')),
  domain: z.exactOptional(text),
  also: list(text).check(z.describe('Other names of the same standard.')),
  counts: z
    ._default(z.boolean(), true)
    .check(z.describe('false where it is rated but left out of the overall rating.')),
  confirmed,
});

const regime = z
  .strictObject({
    id: identifier,
    name: text,
    services: list(identifier).check(z.describe('The kinds of service inspected this way.')),
    ...period,
    overall: z._default(z.boolean(), true).check(z.describe('Whether there is an overall rating.')),
    standardCount: z
      .exactOptional(z.int())
      .check(z.describe('How many standards count, where that is known but not all their names.')),
    confirmed,
    standards: list(standard),
  })
  .check(z.describe('A way of inspecting: which services, which standards, from when to when.'));

const requiredNote = z.strictObject({
  kinds: z
    .array(z.enum(noteKinds))
    .check(z.minLength(1, 'must name at least one kind'))
    .check(z.describe('One note of any of these kinds is enough.')),
  for: z.array(z.enum(releaseKinds)),
  regimes: z.exactOptional(z.array(identifier)),
  ...period,
  confirmed,
});

const noteTemplate = z.strictObject({
  kind: z.enum(noteKinds),
  regimes: z.exactOptional(z.array(identifier)),
  ...period,
  text: text.check(
    z.describe(
      'May hold {report}, {published}, {service}, {owner}, {caseload}, {asAt}, {fieldwork} and {contact}.',
    ),
  ),
});

const term = z
  .strictObject({
    kind: z
      .enum(['retired', 'avoid'])
      .check(z.describe('retired: no longer used in the dates given; avoid: a matter of style.')),
    words: z
      .array(z.strictObject({ word: text, use: z.exactOptional(text) }))
      .check(z.minLength(1, 'must name at least one word')),
    ...period,
    except: list(text).check(z.describe('Phrases in which the word is right.')),
    advice: text,
    confirmed,
  })
  .check(z.describe('Words that are no longer used, or better avoided.'));

const abbreviation = z.strictObject({
  short: text,
  long: z.array(datedText).check(z.minLength(1, 'must have at least one long form')),
  plural: z.exactOptional(text).check(z.describe('The plural of the long form.')),
  known: z
    ._default(z.boolean(), false)
    .check(z.describe('true where readers need no expansion, as with NHS.')),
});

const style = z
  .strictObject({
    days: list(z.enum(['plain', 'zero-padded'])).check(
      z.describe('How the day of a date may be written, preferred form first.'),
    ),
    percent: list(z.strictObject({ form: z.enum(['%', 'per cent']), ...period })).check(
      z.describe('The forms in use; both may be right at one date.'),
    ),
    endMarkers: list(text).check(z.describe('Preferred form first.')),
    notesHeadings: list(text).check(z.describe('Preferred form first.')),
    embargoTime: z
      .exactOptional(text)
      .check(z.describe('A time as the house writes it, such as "00.01".')),
    headline: z.exactOptional(
      z.strictObject({ case: z.enum(['sentence', 'title']), fullStop: z.boolean() }),
    ),
    confirmed,
  })
  .check(z.describe('What is not known is left out, and nothing is asked of it.'));

/** A house pack: one body that issues releases, and its rules. */
export const houseSchema = z
  .strictObject({
    id: identifier,
    name: text.check(z.describe('The name of the body that is right at any date.')),
    names: z.array(nameForm).check(z.describe('Every form of the name, the fullest first.')),
    cues: list(text).check(
      z.describe('Words by which a release of this body is recognised, besides its names.'),
    ),
    topics: list(text).check(
      z.describe('What the body inspects, where its releases speak of it in these words.'),
    ),
    sites: list(datedText).check(z.describe('Where its reports are found.')),
    contact: z.exactOptional(text).check(z.describe('The e-mail address for the media.')),
    offices: list(office),
    scales: list(scale),
    regimes: list(regime),
    notes: z._default(
      z.strictObject({ required: list(requiredNote), templates: list(noteTemplate) }),
      () => ({ required: [], templates: [] }),
    ),
    terms: list(term),
    abbreviations: list(abbreviation),
    style: z._default(style, () => ({
      days: [],
      percent: [],
      endMarkers: [],
      notesHeadings: [],
      confirmed: false,
    })),
  })
  .check(z.describe('A body that issues press releases, and its rules.'));
