/** Words that are another word with a slip in it, in the phrases in which nobody can mean them. */
import { type Cue, cue } from '../../text/words';

/** A word, where it stands in such a phrase, and the word that is meant. */
export interface SlippedWord {
  /** The wrong word, which has to be there. */
  readonly words: Cue;
  /** Matches the wrong word alone. */
  readonly pattern: RegExp;
  readonly right: string;
}

/** What stands in a phrase around a word, each as a choice of words. */
interface Around {
  readonly before?: string;
  readonly after?: string;
  /** What must not come before. */
  readonly notBefore?: string;
  /** What must not follow. */
  readonly notAfter?: string;
}

/** Each wrong word with the word that is meant and with what stands around it. */
const rows: readonly (readonly [wrong: string, right: string, around: Around])[] = [
  [
    'pubic',
    'public',
    {
      after:
        'services?|service|sector|bod(?:y|ies)|health|protection|inquir(?:y|ies)|money|interest|funds|transport|confidence|opinion|authorit(?:y|ies)|safety|spending|sector|appointments?|meetings?|consultation',
    },
  ],
  [
    'pubic',
    'public',
    { before: 'the|general|members of the|in', after: 'and|who|can|have|in|is|are|to' },
  ],
  [
    'manger',
    'manager',
    {
      before:
        'line|case|senior|service|team|deputy|registered|programme|general|area|project|care|press',
    },
  ],
  [
    'mangers',
    'managers',
    {
      before:
        'line|case|senior|service|team|deputy|registered|programme|general|area|project|care|middle',
    },
  ],
  [
    'enquires',
    'enquiries',
    {
      before: 'media|press|general|further|make|makes|making|made',
      after: 'about|to|should|on|from|can|please|into|of|with',
    },
  ],
  ['prion', 'prison', { after: 'services?|staff|officers?|system|governors?|sentences?|reform' }],
  ['untied', 'United', { after: 'Kingdom|States|Nations' }],
  ['martial', 'marital', { after: 'status|home|breakdown' }],
  ['causal', 'casual', { after: 'staff|workers?|labour|employees?|contracts?|shifts?|basis' }],
  [
    'statuary',
    'statutory',
    {
      after:
        'dut(?:y|ies)|guidance|powers?|requirements?|responsibilit(?:y|ies)|services?|framework|notices?|obligations?|bod(?:y|ies)|inspections?|instruments?',
    },
  ],
  [
    'trail',
    'trial',
    {
      before: 'on|stand|stood|awaiting|await|fair|murder|criminal|crown court',
      notAfter: 'of|to|in|through|and',
    },
  ],
  ['trail', 'trial', { after: 'by jury|judge|date' }],
  [
    'asses',
    'assess',
    {
      before: 'to|will|must|should|can|could|not|inspectors|we|they|who|officers|regularly',
      after: 'the|their|and|how|whether|each|every|all|any|risks?|what|needs|a|an|if|this',
    },
  ],
  ['heath', 'health', { before: 'mental|public|physical|sexual' }],
  ['heath', 'health', { after: 'and safety|and social care|care|services?|visitors?|boards?' }],
  ['form', 'from', { before: 'apart|aside|suffering|away|ranging|benefit|recover' }],
  ['form', 'from', { after: 'time to time|the outset|the beginning' }],
  ['complaint', 'compliant', { before: 'fully|not|is|are|non', after: 'with' }],
  ['principle', 'principal', { after: 'officers?|inspectors?|social workers?|psychologists?' }],
  ['principal', 'principle', { before: 'in|matter of', notAfter: '[a-z][A-Za-z’-]*' }],
  ['role', 'roll', { before: 'to|will', after: 'out' }],
  [
    'fist',
    'first',
    {
      before: 'the|for the|his|her|its|their',
      after: 'time|inspection|report|year|months?|stage|step',
    },
  ],
  ['bare', 'bear', { before: 'to|must|should', after: 'in mind|the brunt' }],
  ['form', 'from', { before: 'different', after: 'the|that|those|what|other|each|any' }],
  [
    'form',
    'from',
    {
      before: 'released|removed|transferred|protected|excluded|absent',
      after: 'prison|custody|hospital|court|school|care|harm|the|their|his|her',
    },
  ],
  [
    'planing',
    'planning',
    {
      before:
        'sentence|succession|financial|workforce|town|resettlement|lesson|risk management|local authority',
    },
  ],
  [
    'planing',
    'planning',
    {
      after:
        'permission|applications?|committee|system|process|inspectorate|authority|policy|officers?',
    },
  ],
  ['meting', 'meeting', { notAfter: 'out|justice|punishments?' }],
  [
    'trough',
    'through',
    {
      notBefore: 'a|the|this|that|feeding|water|cattle',
      after: 'the|their|its|his|her|our|this|these|which',
    },
  ],
  [
    'though',
    'through',
    {
      before: 'went|gone|put|carried|passed|getting|going',
      after: 'the|their|its|his|her|our',
    },
  ],
  ['stuff', 'staff', { before: 'members? of|agency|nursing|teaching|probation|clinical' }],
  ['stuff', 'staff', { after: 'shortages?|sickness|vacancies|morale|turnover|retention|who' }],
  [
    'pace',
    'place',
    { before: 'took|takes?|taken|taking', after: 'in|on|at|between|over|during|within' },
  ],
  ['bring', 'being', { before: 'are|were|despite|of|from' }],
  [
    'herd',
    'heard',
    { before: 'inspectors|have|has|been|was|were|court', after: 'from|that|how|about|evidence' },
  ],
  ['ether', 'either', { after: 'side|way|because' }],
  [
    'while',
    'whole',
    {
      before: '(?<!all )the|as a',
      after:
        'system|service|school|team|sector|prison|organisation|country|community|family|population|workforce|area|range|host',
    },
  ],
  ['wring', 'wrong', { before: 'went|go|goes|going|gone|something|anything|is|was|are|were' }],
  ['curt', 'court', { before: "crown|county|magistrates’|magistrates'|youth|supreme|family" }],
  [
    'bard',
    'board',
    { before: 'parole|health|management|advisory|safeguarding|partnership|youth justice' },
  ],
  ['bard', 'board', { after: 'members?|meetings?' }],
  [
    'serviced',
    'services',
    {
      before: 'probation|public|health|youth offending|emergency|children’s',
      notAfter: 'by|offices?|apartments?|accommodation',
    },
  ],
  ['polices', 'policies', { before: 'their|our|new|clear|these|safeguarding', notAfter: 'the' }],
  ['polices', 'policies', { after: 'and (?:procedures|practices)' }],
  ['sill', 'still', { before: 'are|is|was|were|has|have|had|they|we' }],
  ['tree', 'three', { after: 'years|months|weeks|days|times|quarters|hours' }],
  [
    'three',
    'there',
    { before: 'that|because|but|where', after: 'is (?:a|an|no|still|nothing|evidence)' },
  ],
  ['sine', 'since', { after: 'the|then|its|their|our|his|last|it|we|they|[12][0-9]{3}' }],
  ['lest', 'least', { before: 'at' }],
  ['fund', 'found', { before: 'was|were|been', after: 'to|that|in|guilty' }],
  ['fund', 'found', { before: 'inspectors', after: 'that|no|evidence|a|the|many|some' }],
  ['fund', 'found', { before: 'they|we', after: 'that' }],
  ['stuff', 'staff', { after: 'and (?:prisoners|pupils|patients|residents|children|managers)' }],
  ['stuff', 'staff', { before: '(?:prisoners|pupils|patients|residents|children|managers) and' }],
  ['fond', 'found', { before: 'inspectors|was|were|been|we', after: 'that|to|no|evidence|guilty' }],
  [
    'chef',
    'chief',
    {
      after:
        'inspectors?|executives?|constables?|officers?|superintendents?|probation|fire|operating|nurse|whip|secretary',
    },
  ],
  [
    'costal',
    'coastal',
    { after: 'erosion|paths?|communit(?:y|ies)|towns?|waters|flooding|areas?|resorts?' },
  ],
  [
    'loose',
    'lose',
    {
      before: 'to|will|would|could|may|might|not',
      after: 'their|his|her|its|confidence|money|control|jobs|trust|out|contact|touch',
    },
  ],
  [
    'loosing',
    'losing',
    { after: 'their|his|her|its|confidence|money|control|jobs|trust|out|contact|touch' },
  ],
  ['lead', 'led', { before: 'was|were|been', after: 'by' }],
  ['advise', 'advice', { before: 'good|legal|professional|medical|expert|independent' }],
  [
    'then',
    'than',
    {
      before: 'more|less|fewer|higher|lower|better|worse',
      after: '[0-9][0-9,.]*|half|twice|expected',
    },
  ],
  ['then', 'than', { before: 'rather', notBefore: 'or' }],
  ['hose', 'those', { after: 'who|whose' }],
  ['grater', 'greater', { after: 'Manchester|London' }],
  ['whist', 'while', { before: 'and|but', after: 'the|there|they|we|it|many|some|most' }],
];

let made: readonly SlippedWord[] | undefined;

/** Every one of them; they are made when a text first has one of the words. */
export function slippedWords(): readonly SlippedWord[] {
  made ??= rows.map(([wrong, right, around]) => ({
    words: cue(wrong),
    pattern: inPhrase(wrong, around),
    right,
  }));
  return made;
}

/** Any of the wrong words. */
export const anySlipped: Cue = cue([...new Set(rows.map(([wrong]) => wrong))].join(' '));

function inPhrase(wrong: string, { before, after, notBefore, notAfter }: Around): RegExp {
  const parts = [
    '(?<![A-Za-z’\\]-])',
    before === undefined ? '' : `(?<=(?<![A-Za-z’-])(?:${before})[ \\n])`,
    notBefore === undefined ? '' : `(?<!(?<![A-Za-z’-])(?:${notBefore})[ \\n])`,
    wrong,
    '(?![A-Za-z’-])',
    after === undefined ? '' : `(?=[ \\n](?:${after})(?![A-Za-z’-]))`,
    notAfter === undefined ? '' : `(?![ \\n](?:${notAfter})(?![A-Za-z’-]))`,
  ];
  return new RegExp(parts.join(''), 'gi');
}
