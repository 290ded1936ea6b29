/** Words that are another word with a slip in it, in the phrases in which nobody can mean them. */

/** A word, where it stands in such a phrase, and the word that is meant. */
interface SlippedWord {
  /** Matches the wrong word alone. */
  readonly pattern: RegExp;
  readonly right: string;
}

/** Every one of them; what stands before and after the word in the phrase decides. */
export const slippedWords: readonly SlippedWord[] = [
  row('pubic', 'public', {
    after:
      'services?|service|sector|bod(?:y|ies)|health|protection|inquir(?:y|ies)|money|interest|funds|transport|confidence|opinion|authorit(?:y|ies)|safety|spending|sector|appointments?|meetings?|consultation',
  }),
  row('pubic', 'public', {
    before: 'the|general|members of the|in',
    after: 'and|who|can|have|in|is|are|to',
  }),
  row('manger', 'manager', {
    before:
      'line|case|senior|service|team|deputy|registered|programme|general|area|project|care|press',
  }),
  row('mangers', 'managers', {
    before:
      'line|case|senior|service|team|deputy|registered|programme|general|area|project|care|middle',
  }),
  row('untied', 'United', { after: 'Kingdom|States|Nations' }),
  row('martial', 'marital', { after: 'status|home|breakdown' }),
  row('causal', 'casual', { after: 'staff|workers?|labour|employees?|contracts?|shifts?|basis' }),
  row('statuary', 'statutory', {
    after:
      'dut(?:y|ies)|guidance|powers?|requirements?|responsibilit(?:y|ies)|services?|framework|notices?|obligations?|bod(?:y|ies)|inspections?|instruments?',
  }),
  row('trail', 'trial', {
    before: 'on|stand|stood|awaiting|await|fair|murder|criminal|crown court',
    notAfter: 'of|to|in|through|and',
  }),
  row('trail', 'trial', { after: 'by jury|judge|date' }),
  row('asses', 'assess', {
    before: 'to|will|must|should|can|could|not|inspectors|we|they|who|officers|regularly',
    after: 'the|their|and|how|whether|each|every|all|any|risks?|what|needs|a|an|if|this',
  }),
  row('heath', 'health', { before: 'mental|public|physical|sexual' }),
  row('heath', 'health', { after: 'and safety|and social care|care|services?|visitors?|boards?' }),
  row('form', 'from', { before: 'apart|aside|suffering|away|different|ranging|benefit|recover' }),
  row('form', 'from', { after: 'time to time|the outset|the beginning' }),
  row('complaint', 'compliant', { before: 'fully|not|is|are|non', after: 'with' }),
  row('principle', 'principal', { after: 'officers?|inspectors?|social workers?|psychologists?' }),
  row('principal', 'principle', { before: 'in|matter of', notAfter: '[a-z]' }),
  row('role', 'roll', { before: 'to|will', after: 'out' }),
  row('fist', 'first', {
    before: 'the|for the|his|her|its|their',
    after: 'time|inspection|report|year|months?|stage|step',
  }),
  row('bare', 'bear', { before: 'to|must|should', after: 'in mind|the brunt' }),
];

/** What stands in a phrase around a word, each as a choice of words. */
interface Around {
  readonly before?: string;
  readonly after?: string;
  /** What must not follow. */
  readonly notAfter?: string;
}

function row(wrong: string, right: string, { before, after, notAfter }: Around): SlippedWord {
  const parts = [
    before === undefined ? '(?<![A-Za-z’-])' : `(?<=(?<![A-Za-z’-])(?:${before})[ \\n])`,
    wrong,
    after === undefined ? '(?![A-Za-z’-])' : `(?=[ \\n](?:${after})(?![A-Za-z’-]))`,
    notAfter === undefined ? '' : `(?![ \\n](?:${notAfter}))`,
  ];
  return { pattern: new RegExp(parts.join(''), 'gi'), right };
}
