/** What a process has cost so far, read as Linux tells it. */
import { existsSync, readFileSync } from 'node:fs';

/** Without it the rows that need it are left out; `costsUnknown` says so. */
export const costsAreKnown = existsSync('/proc/self/stat');

/** @type {import('./table.mjs').Row} */
export const costsUnknown = {
  what: 'memory, processor time',
  measured: 'left out: there is no /proc here',
};

/** What the process of a session holds in memory. */
export function residentMegabytes({ client }) {
  const status = readFileSync(`/proc/${client.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}

/** The processor time of all threads of a session's process since it started, by the hundredth of a second. */
export function processorMilliseconds({ client }) {
  const stat = readFileSync(`/proc/${client.pid}/stat`, 'utf8');
  // The name of the program comes second and may have blanks in it; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * millisecondsATick;
}

/** The kernel tells times by hundredths of a second, whatever its own clock is. */
const millisecondsATick = 10;
