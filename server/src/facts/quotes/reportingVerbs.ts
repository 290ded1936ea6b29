/** The verbs that say that somebody speaks, finds or describes: "said", "put it", "described". */
import type { Span } from '../../text/span';

/** Speech is told in somebody's words, a finding in ours; "according to" names a source of either. */
export type VerbKind = 'speech' | 'finding' | 'source';

/** A verb at its place in a text. */
export interface ReportingVerb extends Span {
  readonly kind: VerbKind;
}

const phrases: Readonly<Record<VerbKind, string>> = {
  speech:
    'said|says|say|saying|adds|added|add|adding|concludes|concluded|concluding|continues|continued|continuing|notes|noted|noting|explains|explained|explain|explaining|tells|told|comments|commented|commenting|states|stated|stating|warns|warned|warning|urges|urged|stresses|stressed|stressing|emphasised|insists|insisted|argues|argued|argue|admits|admitted|acknowledges|acknowledged|claims|claimed|announces|announced|remarks|remarked|observes|observed|reports|reported|writes|wrote|write|writing|replies|replied|responds|responded|recalls|recalled|reads|read|asks|asked|went on|goes on|put it|puts it|tweeted|posted|laughed|joked|ends|ended|begins|began|opens|closes|replying|dywedodd|meddai|ychwanegodd|dywed',
  finding:
    'finds|found|finding|describes|described|describing|assesses|assessed|judges|judged|felt|feels|calls|called|calling|saw|sees|heard|hears|identifies|identified|criticises|criticised|praises|praised|praising|highlights|highlighted|highlighting|believes|believed|considers|considered|reflected|reveals|revealed|raised|spoke|speaks|recorded|records|recognised|welcomed|cited|cites|labelled|branded|deemed|shows|showed|suggests|suggested|recommended|cautioned|agreed|complained|thought|expressed|referred|concerned|pointed|commended|declared|regarded',
  source: 'according to|in the words of|to quote',
};

/** By the first word: the kind, and what has to follow that word. */
const verbs = new Map<string, { readonly kind: VerbKind; readonly rest: string }>();
for (const kind of ['speech', 'finding', 'source'] as const) {
  for (const phrase of phrases[kind].split('|')) {
    const [first] = phrase.split(' ', 1);
    verbs.set(first!, { kind, rest: phrase.slice(first!.length) });
  }
}

/** Every reporting verb in a text, in order. */
export function reportingVerbs(text: string): ReportingVerb[] {
  const found: ReportingVerb[] = [];
  for (let at = 0; at < text.length; at++) {
    const wordStart = at;
    while (isInWord(text.charCodeAt(at))) at++;
    if (at === wordStart) continue;
    const verb = verbOf(text, wordStart, at);
    if (verb === undefined) continue;
    found.push(verb);
    at = verb.end;
  }
  return found;
}

/** The reporting verb that starts at `start`. */
export function reportingVerbAt(text: string, start: number): ReportingVerb | undefined {
  let end = start;
  while (isInWord(text.charCodeAt(end))) end++;
  return verbOf(text, start, end);
}

/** The verb whose first word runs from `start` to `wordEnd`. */
function verbOf(text: string, start: number, wordEnd: number): ReportingVerb | undefined {
  const verb = verbs.get(text.slice(start, wordEnd).toLowerCase());
  if (verb === undefined) return undefined;
  const { kind, rest } = verb;
  const end = wordEnd + rest.length;
  if (rest === '') return { start, end, kind };
  const follows = text.slice(wordEnd, end).toLowerCase() === rest;
  return follows && !isInWord(text.charCodeAt(end)) ? { start, end, kind } : undefined;
}

/** Letters without accents, apostrophes and hyphens. */
function isInWord(code: number): boolean {
  const small = code | 32;
  const isLetter = code < 128 && small >= 97 && small <= 122;
  return isLetter || code === 0x2019 || code === 39 || code === 45;
}
