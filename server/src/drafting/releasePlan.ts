/** What is known of a release before a word of it is written. */
import { serviceKindOf } from '../facts/services/kind';
import type { RatingScale } from '../house/house';
import { type House, regimeFor, scaleInForce } from '../house/house';
import type { ReleaseKind } from '../house/kinds';
import { reportedInspection } from '../register/inspections';
import type { Inspection, Register } from '../register/register';
import { findService } from '../register/services';

/** What is asked of the person who starts a release. */
export interface Answers {
  readonly house: House;
  readonly kind: ReleaseKind;
  /** As it was typed or chosen; only a release about one inspection has a service. */
  readonly service?: string | undefined;
  /** `YYYY-MM-DD`; `undefined` where it is not settled. */
  readonly published?: string | undefined;
  /** When it may be used: at once, from a moment on (`YYYY-MM-DDTHH:MM`), or from a time to be settled. */
  readonly embargo: 'immediate' | string | undefined;
}

/** A release that is to be written, with what follows from the answers. */
export interface ReleasePlan {
  readonly house: House;
  readonly register: Register;
  readonly kind: ReleaseKind;
  /** With its name as the register spells it, and its id where it is registered. */
  readonly service: { readonly name: string; readonly id: string | undefined } | undefined;
  /** The kind of the service, by the register. */
  readonly serviceKind: string | undefined;
  readonly published: string | undefined;
  readonly embargo: string | undefined;
  readonly immediate: boolean;
  /** The day for which everything is looked up: that of publication, or today. */
  readonly day: string;
  /** The id of the regime under which the service is inspected on that day. */
  readonly regime: string | undefined;
  /** The scale of the overall rating; `undefined` where none is given, or it is not certain which. */
  readonly scale: RatingScale | undefined;
  /** The inspection, where the register has it already. */
  readonly inspection: Inspection | undefined;
}

/** What follows from the answers, on the day `today` (`YYYY-MM-DD`). */
export function releasePlan(answers: Answers, register: Register, today: string): ReleasePlan {
  const { house, kind } = answers;
  const immediate = answers.embargo === 'immediate';
  const embargo = immediate ? undefined : answers.embargo;
  const published = answers.published ?? embargo?.slice(0, 10);
  const day = published ?? today;
  const typed = kind === 'inspection' ? answers.service?.trim() || undefined : undefined;
  const known = typed === undefined ? undefined : findService(register, typed);
  const service = typed === undefined ? undefined : { name: known?.name ?? typed, id: known?.id };
  const serviceKind = service && serviceKindOf(register, service);
  const regime =
    serviceKind === undefined ? undefined : regimeFor(house, { date: day, serviceKind });
  const scale =
    kind === 'inspection' ? scaleInForce(house, { date: day, regime: regime?.id }) : undefined;
  const inspection =
    service?.id === undefined || published === undefined
      ? undefined
      : reportedInspection(register, service.id, published);
  return {
    house,
    register,
    kind,
    service,
    serviceKind,
    published,
    embargo,
    immediate,
    day,
    regime: regime?.id,
    scale: scale?.rates.includes('overall') && regime?.overall !== false ? scale : undefined,
    inspection: inspection?.house === house.id ? inspection : undefined,
  };
}
