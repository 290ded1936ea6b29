/** Whether a release is ready, in words: the only place that says so. */

import { dateInWords } from '../drafting/writtenDates';
import type { Release } from '../facts/release';
import { bodyForms } from '../house/house';
import { noRelease, type Readiness } from './readiness';
import { durationInWords, type ReleaseTime, releaseTimeInWords } from './releaseTime';

export const readyToIssue = 'Ready to issue';
const noReleaseVerdict = 'This is no release';

/** "Ready to issue", "3 things stand against issuing" or "This is no release"; without a full stop. */
export function verdict(ready: Readiness): string {
  const { obstacles } = ready;
  if (obstacles.length === 0) return readyToIssue;
  if (isNoRelease(ready)) return noReleaseVerdict;
  return obstacles.length === 1
    ? '1 thing stands against issuing'
    : `${obstacles.length} things stand against issuing`;
}

function isNoRelease({ obstacles }: Readiness): boolean {
  return obstacles.some(({ rule }) => rule === noRelease);
}

/** "Not ready to issue" or "This is no release", for whoever says what stands against it after that. */
export function verdictBefore(ready: Readiness): string {
  return isNoRelease(ready) ? noReleaseVerdict : 'Not ready to issue';
}

/** The verdict with the time of release: "Ready to issue · embargoed until 00.01 on Thursday 14 January 2027, 12 days from now". */
export function verdictWithTime(release: Release, ready: Readiness): string {
  const { time } = ready;
  return time === undefined
    ? verdict(ready)
    : `${verdict(ready)} · ${releaseTimeInWords(time, release)}`;
}

/** House, embargo and verdict for a narrow place: "HMI Probation · embargo 2 days 12 hours · ready". */
export function statusLine({ house, published }: Release, ready: Readiness): string {
  const { obstacles, time } = ready;
  if (isNoRelease(ready)) return 'No release';
  const name =
    house &&
    (bodyForms(house, published?.value).find(({ use }) => use === 'short')?.text ?? house.name);
  const count = obstacles.length;
  return [
    name ?? 'Inspectorate not known',
    timeInShort(time),
    count === 0 ? 'Ready' : `${count} ${count === 1 ? 'thing' : 'things'} against`,
  ].join(' · ');
}

function timeInShort(time: ReleaseTime | undefined): string {
  switch (time?.kind) {
    case 'embargo':
      return time.left > 0 ? `embargo ${durationInWords(time.left)}` : 'embargo over';
    case 'immediate':
      return 'for immediate release';
    case 'day':
      return dateInWords(time.at);
    default:
      return 'no embargo';
  }
}

/** The verdict on all releases that could be read, as a sentence: "2 are ready to issue, 1 is not." */
export function verdictOnSeveral(ready: number, total: number): string {
  if (total === 1) return `It is ${ready === 1 ? '' : 'not '}ready to issue.`;
  if (ready === total) return 'All are ready to issue.';
  if (ready === 0) return 'None is ready to issue.';
  const left = total - ready;
  return `${ready} ${ready === 1 ? 'is' : 'are'} ready to issue, ${left} ${left === 1 ? 'is' : 'are'} not.`;
}
