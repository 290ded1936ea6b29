/** What a release line says: when exactly the release may be used, and how long that is from now. */
import { dateInWords } from '../drafting/writtenDates';
import { londonToUtc } from '../facts/dates/calendar';
import type { Release } from '../facts/release';
import { releaseTime, releaseTimeInWords } from '../issuing/releaseTime';
import { releaseLinesOf } from '../rules/shared/publicationStatements';
import { touches } from '../text/span';
import type { Found } from './found';
import { paragraph } from './markup';

/** The release line at an offset; `undefined` where there is none that says anything. */
export function releaseLineAt(release: Release, offset: number, now: Date): Found | undefined {
  const here = releaseLinesOf(release).find(({ span }) => touches(span, offset));
  if (here === undefined) return undefined;
  const { line, span } = here;
  if (line.kind === 'immediate') {
    const text = 'The release is free: it may be used as soon as it is received.';
    return { span, passages: [paragraph({ strong: 'For immediate release' }), paragraph(text)] };
  }
  const time = releaseTime(release, now);
  const heading = paragraph({ strong: line.kind === 'embargo' ? 'Embargo' : 'Release line' });
  if (time === undefined || line.date?.day === undefined) {
    const remark = 'From when the release may be used is not complete here.';
    return { span, passages: [heading], unlessDoubted: [paragraph(remark)] };
  }
  const words = releaseTimeInWords(time, release);
  const said = [paragraph(`${words[0]!.toUpperCase()}${words.slice(1)}.`)];
  if (time.kind === 'embargo') said.push(paragraph(clockOf(time.at)));
  return { span, passages: [heading], unlessDoubted: said };
}

/** "London time; 23.01 UTC on 29 May 2019." */
function clockOf(at: string): string {
  const utc = londonToUtc(at);
  if (utc === undefined) return 'London time.';
  return `London time; ${utc.slice(11, 16).replace(':', '.')} UTC on ${dateInWords(utc)}.`;
}
