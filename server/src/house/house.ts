/**
 * A house pack as decoded, and what can be looked up in it at a date.
 *
 * Dates are London days, `YYYY-MM-DD`, or as much of one as is known. Where `date` is `undefined`
 * nothing is ruled out by its dates.
 */
import type * as z from 'zod/mini';
import type { houseSchema } from './houseSchema';
import type { NoteKind, ReleaseKind } from './kinds';
import { isWithin, type Period } from './period';
import type { Immutable } from './schemaParts';

/** One body that issues releases, and its rules. */
export type House = Immutable<z.infer<typeof houseSchema>>;

/** One way to name the body. */
export type NameForm = House['names'][number];

/** An office of the body, with its titles and who held it when. */
export type Office = House['offices'][number];

/** A rating scale; its words run from best to worst. */
export type RatingScale = House['scales'][number];

/** A way of inspecting: which services, which standards, from when to when. */
export type Regime = House['regimes'][number];

/** One standard that a regime rates. */
export type Standard = Regime['standards'][number];

/** Words that are no longer used, or better avoided. */
export type Term = House['terms'][number];

/** A short form and what it stands for. */
export type HouseAbbreviation = House['abbreviations'][number];

/** How the house writes dates, percentages, headlines and the furniture of a release. */
export type Style = House['style'];

/** Who holds an office at a date. */
export interface OfficeHolder {
  readonly office: Office;
  /** The id of a person in the register. */
  readonly person: string;
  readonly interim: boolean;
  readonly confirmed: boolean;
}

/** A note a release must carry. */
export interface RequiredNote {
  /** One note of any of these kinds is enough; the first is the usual one. */
  readonly kinds: readonly NoteKind[];
  /** Whether the demand is sure to hold for this release; what is not demands nothing above advice. */
  readonly confirmed: boolean;
}

/** What is known of the release that something is looked up for. */
export interface Circumstances {
  readonly date?: string | undefined;
  /** The id of a regime of the house. */
  readonly regime?: string | undefined;
}

/** The forms of the body's name that are right at `date`, the fullest first. */
export function bodyForms(house: House, date?: string): readonly NameForm[] {
  return inForce(house.names, date);
}

/** Who holds the house's offices at `date`; several where a hand-over is known only to the month. */
export function officeHoldersAt(house: House, date: string): readonly OfficeHolder[] {
  return house.offices.flatMap((office) =>
    inForce(office.holders, date).map(({ person, interim, confirmed }) => ({
      office,
      person,
      interim,
      confirmed,
    })),
  );
}

/** The titles of an office that are right at `date`, the fullest first. */
export function titlesAt(office: Office, date?: string): readonly string[] {
  return inForce(office.titles, date).map(({ text }) => text);
}

/** The regime with this id. */
export function regimeById(house: House, id: string): Regime | undefined {
  return house.regimes.find((regime) => regime.id === id);
}

/**
 * The regime under which services of this kind are inspected at `date`.
 * `undefined` when there is none, or when the sources leave open which of two it is.
 */
export function regimeFor(
  house: House,
  { date, serviceKind }: { readonly date: string; readonly serviceKind: string },
): Regime | undefined {
  return only(
    inForce(house.regimes, date).filter(({ services }) => services.includes(serviceKind)),
  );
}

/** The standards rated under a regime at `date`; empty when the regime is unknown or not in force then. */
export function standardsFor(house: House, regime: string, date?: string): readonly Standard[] {
  return inForce(house.regimes, date).find(({ id }) => id === regime)?.standards ?? [];
}

/**
 * The rating scale in force.
 * Without a regime it must be the only scale that can apply: `undefined` when services inspected at
 * that date are rated on different scales, or some of them not at all.
 */
export function scaleInForce(
  house: House,
  { date, regime }: Circumstances,
): RatingScale | undefined {
  const scales = inForce(house.scales, date);
  if (regime !== undefined) return only(scales.filter((scale) => appliesTo(scale, regime)));
  const regimes = inForce(house.regimes, date);
  return only(scales.filter((scale) => regimes.every(({ id }) => appliesTo(scale, id))));
}

/**
 * The notes a release of this kind must carry, in the order in which the house sets them.
 * @param serviceKind of the service it is about, where its regime is not known: what is asked of other services is left out
 */
export function requiredNotes(
  house: House,
  kind: ReleaseKind,
  { date, regime, serviceKind }: Circumstances & { readonly serviceKind?: string | undefined } = {},
): readonly RequiredNote[] {
  const possible = inForce(house.regimes, date).filter(
    ({ services }) => serviceKind === undefined || services.includes(serviceKind),
  );
  const found = new Map<string, RequiredNote>();
  for (const note of inForce(house.notes.required, date)) {
    if (!note.for.includes(kind)) continue;
    if (regime !== undefined && !appliesTo(note, regime)) continue;
    const isOpen = regime === undefined && serviceKind !== undefined && possible.length > 0;
    if (isOpen && !possible.some(({ id }) => appliesTo(note, id))) continue;
    // A demand made of some regimes only is not sure for a release whose regime is unknown.
    const sure = note.confirmed && (regime !== undefined || note.regimes === undefined);
    const key = note.kinds.join();
    found.set(key, { kinds: note.kinds, confirmed: sure || found.get(key)?.confirmed === true });
  }
  return [...found.values()];
}

/** Text for a note of this kind, with placeholders such as `{published}`; `undefined` when the house has none. */
export function noteTemplate(
  house: House,
  kind: NoteKind,
  { date, regime }: Circumstances = {},
): string | undefined {
  return inForce(house.notes.templates, date).find(
    (template) =>
      template.kind === kind &&
      (template.regimes === undefined || (regime !== undefined && appliesTo(template, regime))),
  )?.text;
}

/** The retired and avoided terms to look for in a release of `date`. */
export function termsAt(house: House, date?: string): readonly Term[] {
  return inForce(house.terms, date);
}

/** The address under which reports are found at `date`. */
export function siteAt(house: House, date?: string): string | undefined {
  return inForce(house.sites, date)[0]?.text;
}

/** The ways to write a percentage that are in use at `date`, preferred form first. */
export function percentFormsAt(house: House, date?: string): readonly ('%' | 'per cent')[] {
  return inForce(house.style.percent, date).map(({ form }) => form);
}

/** The long forms of an abbreviation that are right at `date`, the plural included. */
export function longForms(abbreviation: HouseAbbreviation, date?: string): readonly string[] {
  const forms = inForce(abbreviation.long, date).map(({ text }) => text);
  return abbreviation.plural === undefined ? forms : [...forms, abbreviation.plural];
}

function inForce<T extends Period>(entries: readonly T[], date: string | undefined): readonly T[] {
  return date === undefined ? entries : entries.filter((entry) => isWithin(date, entry));
}

function appliesTo({ regimes }: { regimes?: readonly string[] }, regime: string): boolean {
  return regimes === undefined || regimes.includes(regime);
}

function only<T>(entries: readonly T[]): T | undefined {
  return entries.length === 1 ? entries[0] : undefined;
}
