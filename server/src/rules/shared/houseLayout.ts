/** How far the layout of a house's releases binds. */
import type { House } from '../../house/house';
import type { Severity } from '../rule';

/**
 * The severity of a finding about layout: as given for a house whose releases were seen, advice for others and
 * where there is no house.
 * `undefined` leaves the rule's own severity in force.
 */
export function layoutSeverity(house: House | undefined): Severity | undefined {
  return house?.style.confirmed ? undefined : 'info';
}
