/** Every kind of fault that is planted. */
import { dateFaults } from './dateFaults';
import type { FaultKind } from './fault';
import { figureFaults } from './figureFaults';
import { noteFaults } from './noteFaults';
import { quoteFaults } from './quoteFaults';
import { speakerFaults } from './speakerFaults';
import { structureFaults } from './structureFaults';

export const faultKinds: readonly FaultKind[] = [
  ...structureFaults,
  ...noteFaults,
  ...quoteFaults,
  ...speakerFaults,
  ...figureFaults,
  ...dateFaults,
];
