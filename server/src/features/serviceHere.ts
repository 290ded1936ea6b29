import type { ServiceMention } from '../facts/facts';
import type { Cursor } from './suggestion';

/** The service that the words before the cursor are about: the one its line named last, else that of the release. */
export function serviceHere({ before, offset, release }: Cursor): ServiceMention | undefined {
  const { service, services } = release;
  const lineStart = offset - before.length;
  return services.findLast(({ span }) => span.start >= lineStart && span.end <= offset) ?? service;
}
