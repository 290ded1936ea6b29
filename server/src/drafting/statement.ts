/** The quotation of a release: what the head of the inspectorate says. */
import { officeHoldersAt } from '../house/house';
import { personById, styledAt } from '../register/people';
import { usualTitle } from './officeHolders';
import type { Piece, Place } from './pieces';
import type { ReleasePlan } from './releasePlan';

/** "Chief Inspector of Probation Justin Russell said: “…”", with whoever is in office on the day of the release. */
export function statement(plan: ReleasePlan): readonly Piece[] {
  const { house, register, day } = plan;
  const [office] = house.offices;
  if (office === undefined) return [{ name: 'speaker', asked: 'NAME AND ROLE' }, ...words];
  const title = usualTitle(office, day);
  const holders = officeHoldersAt(house, day).filter((holder) => holder.office === office);
  const names = holders.flatMap(({ person }) => {
    const held = personById(register, person);
    return held === undefined ? [] : [styledAt(held, day).name];
  });
  const [holder] = holders;
  if (names.length === 1 && holder!.confirmed) {
    return [`${holder!.interim ? 'Interim ' : ''}${title} ${names[0]}`, ...words];
  }
  // Where it is not known on which day of a month one took over from the other, the writer knows.
  const speaker: Place = {
    name: 'speaker',
    asked: 'NAME',
    ...(names.length > 0 && { choices: names }),
  };
  return [`${title} `, speaker, ...words];
}

const words: readonly Piece[] = [' said: “', { name: 'quotation', asked: 'QUOTATION' }, '”'];
