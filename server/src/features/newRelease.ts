/** Starting a release: what is asked, what the answers mean, and the release that follows from them. */
import { asSnippet, asText } from '../drafting/pieces';
import { releaseFileName } from '../drafting/releaseFileName';
import { dayInWords } from '../drafting/releaseLine';
import { releasePlan } from '../drafting/releasePlan';
import { serviceChoices } from '../drafting/serviceChoices';
import { skeleton } from '../drafting/skeleton';
import { typedDay, typedMoment } from '../drafting/typedDay';
import { momentOn, timeInHouseForm, usualTime } from '../drafting/writtenTimes';
import { type House, inspects } from '../house/house';
import { defaultHouseId, houseById, houses } from '../house/houses';
import { type ReleaseKind, releaseKinds } from '../house/kinds';
import type { Register } from '../register/register';

/** What a release is started in. */
export interface Desk {
  readonly register: Register;
  /** The house that project or settings name. */
  readonly house: House | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Each kind of release as it is offered. */
export const kindTitles: Readonly<Record<ReleaseKind, { title: string; detail: string }>> = {
  inspection: { title: 'Inspection', detail: 'the report on one service' },
  thematic: { title: 'Thematic', detail: 'a report on one subject in many services' },
  annual: { title: 'Annual', detail: 'the annual report' },
  statement: { title: 'Statement', detail: 'what the inspectorate has to say' },
};

/** Something to choose. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/** What may be chosen. */
export interface Choices {
  /** The id of the house that is settled already. */
  readonly house: string | undefined;
  readonly houses: readonly Choice[];
  readonly kinds: readonly (Choice & { readonly needsService: boolean })[];
  /** The services, those of the day first; the remark says when another one ended, and what became of it. */
  readonly services: readonly (Choice & { readonly remark: string | undefined })[];
  /** The time at which embargoes of the house end, as it writes it. */
  readonly usualTime: string;
}

/** What may be chosen for a release of a house, or of the one that is settled, on a day (`YYYY-MM-DD`). */
export function newReleaseChoices(
  { register, house: settled, today }: Desk,
  asked: { readonly house?: string | undefined; readonly day?: string | undefined },
): Choices {
  const house = houseNamed(asked.house) ?? settled ?? houseById(defaultHouseId)!;
  return {
    house: settled?.id,
    // Of the others nothing is known that a draft could be made of.
    houses: houses
      .filter(inspects)
      .sort((a, b) => Number(b.id === defaultHouseId) - Number(a.id === defaultHouseId))
      .map(({ id, name }) => ({ id, title: name, detail: '' })),
    kinds: releaseKinds.map((id) => ({
      id,
      ...kindTitles[id],
      needsService: id === 'inspection',
    })),
    services: serviceChoices(house, register, asked.day ?? today).map(({ name, kind, remark }) => ({
      id: name,
      title: name,
      detail: kind,
      remark,
    })),
    usualTime: usualTime(house),
  };
}

/** What somebody typed when asked for a day or a time: what it means and how it is written out, or what is wrong. */
export type Reading =
  | { readonly value: string; readonly words: string }
  | { readonly problem: string };

/** Reads a day. */
export function readTypedDay(text: string, { today }: Desk): Reading {
  const read = typedDay(text, today);
  return 'problem' in read ? read : { value: read.value, words: dayInWords(read.value) };
}

/** Reads the end of an embargo for a release of this house that is published on a day; no text means the usual time. */
export function readTypedEmbargo(
  text: string,
  desk: Desk,
  { house: id, day }: { readonly house?: string | undefined; readonly day: string },
): Reading {
  const house = houseNamed(id) ?? desk.house;
  const read = typedMoment(text.trim() === '' ? usualTime(house) : text, desk.today);
  if ('problem' in read) return read;
  if (read.value.day !== undefined && read.value.day !== day) {
    return { problem: `The release is published on ${dayInWords(day)}. Type the time alone.` };
  }
  const { time } = read.value;
  return {
    value: `${day}T${time}`,
    words: `${timeInHouseForm(time, house)} on ${dayInWords(day)}`,
  };
}

/** The answers as the client sends them; each may be missing. */
export interface NewReleaseAnswers {
  readonly house?: string | undefined;
  readonly kind?: string | undefined;
  readonly service?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  /** `immediate`, or `YYYY-MM-DDTHH:MM`; left out, the usual time on the day of publication. */
  readonly embargo?: string | undefined;
}

/** A release to fill in. */
export interface NewRelease {
  readonly snippet: string;
  /** The same without places that an editor visits. */
  readonly text: string;
  readonly fileName: string;
}

/** The release that follows from the answers. */
export function newRelease(desk: Desk, answers: NewReleaseAnswers): NewRelease {
  const house = houseNamed(answers.house) ?? desk.house ?? houseById(defaultHouseId)!;
  const kind = releaseKinds.find((known) => known === answers.kind) ?? 'inspection';
  const { service, published } = answers;
  const embargo = answers.embargo ?? (published && momentOn(published, house));
  const plan = releasePlan({ house, kind, service, published, embargo }, desk.register, desk.today);
  const pieces = skeleton(plan);
  return {
    snippet: asSnippet(pieces),
    text: asText(pieces),
    fileName: releaseFileName(plan),
  };
}

function houseNamed(id: string | undefined): House | undefined {
  return id === undefined ? undefined : houseById(id);
}
