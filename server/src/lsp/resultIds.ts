/** What the findings of a snapshot are known by, so that a client need not be told them again. */
import type { Snapshot } from '../features/snapshot';
import { ObjectMemory } from '../text/remembered';

/** The id of a snapshot's findings; no other text and no other surroundings share it. */
export function resultIdOf(snapshot: Snapshot): string {
  let id = ids.get(snapshot);
  if (id === undefined) {
    id = String(++last);
    ids.set(snapshot, id);
  }
  return id;
}

/** Gives a snapshot the id of an earlier one of the same text in the same surroundings. */
export function keepResultId(snapshot: Snapshot, id: string): void {
  ids.set(snapshot, id);
}

const ids = new ObjectMemory<Snapshot, string>();
let last = 0;
