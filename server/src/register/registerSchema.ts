/**
 * What a register file may say: what is known before a draft is written.
 *
 * Nothing that runs while a release is checked imports this file: the bundled register is validated
 * when the product is built, a workspace's own when it is read.
 */
import * as z from 'zod/mini';
import { confirmed, date, identifier, list, period, text } from '../house/schemaParts';

const source = z
  .strictObject({ title: text, url: z.exactOptional(text) })
  .check(z.describe('The document that says so.'));

/** Each service of a kind has a name of each form, so that many of both would be far more names. */
const mostForms = 20;

const serviceKind = z
  .strictObject({
    id: identifier,
    name: text,
    forms: z
      .array(text)
      .check(z.maxLength(mostForms, `must not have more than ${mostForms} forms`))
      .check(z.describe('How such a service is named, with {place} for its area: "{place} CRC".')),
  })
  .check(z.describe('A kind of service, and how services of this kind are named.'));

const service = z
  .strictObject({
    id: identifier,
    name: text.check(z.describe('The name in full, spelt as it should be.')),
    place: z
      .exactOptional(text)
      .check(z.describe('The area as it stands in the name; left out, it is read off the name.')),
    kind: identifier,
    aliases: list(text).check(z.describe('Other names that can mean only this service.')),
    formerly: list(z.strictObject({ name: text, ...period })).check(
      z.describe('Names it had in full before, each with the dates between which it was right.'),
    ),
    areas: list(text).check(z.describe('The counties, towns and boroughs it covers.')),
    partOf: list(identifier).check(
      z.describe('The services that looked after this area, for an area inspected on its own.'),
    ),
    region: z
      .exactOptional(identifier)
      .check(z.describe('The region that a probation delivery unit belongs to.')),
    predecessors: list(identifier).check(z.describe('The services whose work it took over.')),
    owners: list(z.strictObject({ body: identifier, ...period, confirmed })),
    ...period,
    confirmed,
    source: z.exactOptional(source),
  })
  .check(z.describe('A service that is inspected.'));

const body = z
  .strictObject({
    id: identifier,
    name: text,
    aliases: list(text),
    members: list(text).check(z.describe('The partners of a consortium.')),
    confirmed,
    source: z.exactOptional(source),
  })
  .check(z.describe('An organisation that owns or runs services.'));

const role = z.strictObject({
  title: text.check(z.describe('The title in full: Chief Inspector of Probation.')),
  body: z.exactOptional(identifier).check(z.describe('A house or a body of the register.')),
  ...period,
  interim: z._default(z.boolean(), false),
  confirmed,
});

const person = z
  .strictObject({
    id: identifier,
    name: text.check(
      z.describe('As first given in a release: Dame Glenys Stacey, Justin Russell.'),
    ),
    surname: z.exactOptional(text).check(z.describe('Where it is not the last word of the name.')),
    honorific: z.exactOptional(text).check(z.describe('Mr, Ms, Dame, Sir, Dr, Professor …')),
    letters: z.exactOptional(text).check(z.describe('Letters after the name, such as CBE.')),
    pronoun: z.exactOptional(z.enum(['she', 'he', 'they'])),
    formerly: list(
      z.strictObject({ name: text, honorific: z.exactOptional(text), from: period.from, to: date }),
    ).check(z.describe('How the person was called up to a day, as before becoming Sir or Dame.')),
    roles: list(role),
    source: z.exactOptional(source),
  })
  .check(z.describe('A person who is named or quoted.'));

const inspection = z
  .strictObject({
    house: z._default(identifier, 'hmi-probation'),
    service: identifier,
    published: date,
    fieldwork: z.exactOptional(date),
    regime: z.exactOptional(identifier),
    overall: z.exactOptional(text).check(z.describe('The overall rating in house form.')),
    ratings: z
      ._default(z.record(text, z.union([text, z.record(text, text)])), () => ({}))
      .check(
        z.describe(
          'Ratings by standard; where two domains have a standard of one name, by domain and standard.',
        ),
      ),
    caseload: z.exactOptional(
      z.strictObject({
        value: z.int().check(z.gte(0, 'must not be negative')),
        asAt: text.check(z.describe('As written: 30 September 2018, October 2019.')),
      }),
    ),
    recommendations: z.exactOptional(z.int()).check(z.describe('How many were made.')),
    chiefInspector: z.exactOptional(identifier).check(z.describe('The id of a person.')),
    remarks: list(text).check(
      z.describe('What made it special: the first of its kind, the only one.'),
    ),
    strengths: list(text).check(z.describe('In our own words.')),
    weaknesses: list(text).check(z.describe('In our own words.')),
    otherwise: list(
      z.strictObject({
        published: z.exactOptional(date),
        overall: z.exactOptional(text),
        says: z.exactOptional(text).check(z.describe('What else it says, in our own words.')),
        source,
      }),
    ).check(z.describe('What another source says instead; which of them is right is not settled.')),
    confirmed,
    source,
  })
  .check(z.describe('An inspection and what it found.'));

/** A register file: services, the bodies behind them, people and inspections. */
export const registerSchema = z
  .strictObject({
    kinds: list(serviceKind),
    services: list(service),
    bodies: list(body),
    people: list(person),
    inspections: list(inspection),
    places: list(text).check(
      z.describe('Places that are spelt like this, so that a misspelt one is found.'),
    ),
  })
  .check(z.describe('What is known before a release is written, each fact with its source.'));
