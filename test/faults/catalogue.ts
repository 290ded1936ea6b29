/** Every kind of fault that is planted. */
import { archiveFaults } from './archiveFaults';
import { damageFaults } from './damageFaults';
import { dateFaults } from './dateFaults';
import type { FaultKind } from './fault';
import { figureFaults } from './figureFaults';
import { languageFaults } from './languageFaults';
import { leftoverFaults } from './leftoverFaults';
import { nameFaults } from './nameFaults';
import { noteFaults } from './noteFaults';
import { quoteFaults } from './quoteFaults';
import { ratingFaults } from './ratingFaults';
import { speakerFaults } from './speakerFaults';
import { stopFaults } from './stopFaults';
import { structureFaults } from './structureFaults';

export const faultKinds: readonly FaultKind[] = [
  ...structureFaults,
  ...leftoverFaults,
  ...noteFaults,
  ...ratingFaults,
  ...quoteFaults,
  ...speakerFaults,
  ...figureFaults,
  ...dateFaults,
  ...nameFaults,
  ...archiveFaults,
  ...languageFaults,
  ...damageFaults,
  ...stopFaults,
];
