/**
 * What a note to editor says, told from its words in the manner of any inspectorate, in English and in Welsh.
 *
 * The words of one house are in its pack; here are those that all of them share.
 */
import type { NoteKind } from '../../house/kinds';
import { remembered } from '../../text/remembered';
import { type Cue, cue, mayHave } from '../../text/words';
import { fieldworkDates } from '../dates/fieldwork';
import { scanCaseload } from '../figures/caseload';
import { readingOf } from '../reading';
import type { Reading } from '../scan';

/** Some words of the same sentence; a full stop within an address does not end it. */
const gap = (length: number) => `(?:[^.!?]|[.!?](?=\\S)){0,${length}}?`;

/** An address of the web, however much of it is written. */
const address = '(?:https?:|www\\.|[a-z0-9-]{1,63}\\.[a-z]{2})';

const any = (...sources: readonly string[]) => new RegExp(sources.join('|'), 'i');

const reportAvailability = any(
  `\\b(?:(?<!\\b(?:JSC|Committee|Ministry|Board|Ombudsman|Commissioner|Council|government|coroner)[’']s\\s)(?<!\\bthat\\s)reports?(?<!\\b(?:previous|last|earlier)\\s(?:[a-z]{1,20}\\s){0,2}reports?)|review|bulletin|cop(?:y|ies)|publication|document|letter|h?adroddiad|graddau|copi|gopi)\\b${gap(140)}\\b(?:available(?!\\s+in\\s+(?:Welsh|English(?!\\s+and\\s)|large|other))|(?:is|are|was|be|will be)\\s+published|publish(?:ed|es)\\s+(?:on|at|today|here|online)|can\\s+be\\s+(?:found|read|seen|viewed|downloaded|accessed|obtained)|found\\s+(?:at|on|here|online)|download|web\\s?site|ar\\s+gael|g?yhoeddi\\w*|cyhoeddir|g?wefan|lawrlwytho)\\b`,
  `\\b(?:read|download|view|see|find|access)\\s+(?:the|a|our)\\s+(?:[a-z]+\\s+){0,3}(?:report|copy)\\b${gap(60)}(?:\\bhere\\b|\\bonline\\b|\\bat\\s|\\bon\\s+our\\b|https?:|www\\.|\\b(?:on|from)\\s+\\d)`,
  `\\bavailable\\s+(?:to\\s+\\w+\\s+)?(?:at|on|from)\\s+(?:https?:|www\\.|[a-z0-9-]{1,63}\\.[a-z])`,
  `\\breports?\\b${gap(80)}\\b(?:is|are|will\\s+be|goes\\s+live)\\s+(?:at|on)\\s+${address}`,
  `\\b(?:is|are|will\\s+be)\\s+published\\s+(?:on|at)\\b${gap(60)}\\b${address}`,
  `^\\W*published\\b${gap(80)}(?:${address}|\\bour\\s+(?:web)?site\\b)`,
  `^\\W*(?:link\\s+to\\s+(?:the\\s+)?)?(?:full\\s+)?report\\s*(?:\\([^)]{0,60}\\)\\s*)?:\\s*${address}`,
  '\\b(?:embargoed|advance)\\s+cop(?:y|ies)\\b',
  '\\bavailable\\s+(?:on|from)\\s+(?:\\d\\d?[.:]\\d\\d\\s+on\\s+)?(?:[a-z]+day,?\\s+)?\\d\\d?\\s+[a-z]{3,9}\\s+\\d{4}\\b',
);

const inspectorate =
  "\\b(?:HMI?\\s+(?:Chief\\s+)?Inspect\\w+|H(?:er|is)\\s+Majesty[’']s\\s+(?:Chief\\s+)?Inspect\\w+|HMI\\s+[a-z]+|HMIP|HMICFRS|HMCPSI|(?:the\\s+)?inspectorate|Ofsted|Office\\s+for\\s+Standards\\s+in\\s+Education|CQC|Care\\s+Quality\\s+Commission|Estyn|Care\\s+Inspectorate(?:\\s+Wales)?|Healthcare\\s+Inspectorate\\s+Wales|Healthcare\\s+Improvement\\s+Scotland|Education\\s+Scotland|Criminal\\s+Justice\\s+Inspection|RQIA|HIW|CIW|Arolygiaeth|AGC|AGIC)\\b";
const watchdog =
  '(?:independent|inspectorates?|inspectors?|regulat\\w+|statutory|watchdog|scrutiny|non-ministerial|annibynnol|arolyg\\w+)';
const aboutInspectorate = any(
  `${inspectorate}(?:${[
    `${gap(80)}\\b(?:is|are|yw|sy[’']n)[’']?r?\\s${gap(40)}\\b${watchdog}\\b`,
    `${gap(80)}\\b(?:inspects|regulates|assesses|monitors|scrutinises|registers|reports\\s+(?:on|to)|yn\\s+arolygu)\\b`,
    `[\\s\\S]{0,160}?\\bit\\s+(?:also\\s+)?(?:inspects|regulates|registers|scrutinises)\\b`,
  ].join('|')})`,
  '\\bwe\\s+(?:[a-z]+,?\\s+(?:and\\s+)?){0,2}(?:inspect|regulate)\\b',
  '\\bwe\\s+make\\s+sure\\s+(?:that\\s+)?(?:health|social|care|hospitals)\\b',
  '\\bour\\s+(?:mission|role|purpose)\\s+is\\b',
  `\\bmore\\s+(?:information\\s+)?about\\s+(?:the\\s+work\\s+of\\s+|us\\b|${inspectorate})`,
  `\\bwe\\s+are\\s+(?:the|an)\\s+(?:\\w+\\s+){0,3}${watchdog}\\b`,
  `\\b(?:is|are)\\s+(?:the|an)\\s+independent\\s+(?:\\w+\\s+){0,3}(?:inspector|inspectorate|regulator|watchdog|body)\\b`,
  `^\\W*about\\s+(?:us\\b|the\\s+inspectorate|${inspectorate})`,
);

const provider =
  '(?:community\\s+rehabilitation\\s+company|CRC|probation\\s+(?:delivery\\s+unit|region|division)|PDU|youth\\s+(?:justice|offending)\\s+(?:service|team)|YJS|YOT|YOS)';
const providers =
  '(?:community\\s+rehabilitation\\s+companies|CRCs|(?:probation|youth\\s+(?:justice|offending))\\s+(?:services|teams|partnerships)|probation\\s+(?:delivery\\s+units|regions|divisions)|PDUs|YJSs|YOTs|YOSs|police\\s+forces|fire\\s+and\\s+rescue\\s+services|prisons|young\\s+offender\\s+institutions|schools|colleges|nurseries|childminders|care\\s+homes|hospitals|NHS\\s+trusts|local\\s+(?:authorities|health\\s+boards)|ambulance\\s+services|approved\\s+premises|immigration\\s+removal\\s+centres)';
const duty =
  '(?:(?:is|are|was|were)\\s+(?:responsible|multi-agency|statutory|(?:the\\s+)?local\\s+(?:areas|units|partnerships)|made\\s+up|set\\s+up|created|established|formed|partnerships?|required|run\\s+by|overseen)|supervise|manage|deliver|provide|work\\s+with|oversee|bring\\s+together|look\\s+after|consist\\s+of)';
const aboutSector = any(
  `\\bthere\\s+(?:are|were)\\s+[\\w,-]+\\s+${gap(40)}\\b(?:${providers}|services|companies|forces|divisions|regions|units)\\b`,
  `\\b${providers}\\b${gap(30)}\\b${duty}\\b`,
  `\\b(?:is|was)\\s+one\\s+of\\s+(?:the\\s+)?\\w+\\s+(?:in|of|across)\\b${gap(40)}\\b(?:regions?|divisions?|Probation\\s+Service|country|England|Wales)\\b`,
  `\\ban?\\s+${provider}\\s+(?:\\([^)]{1,20}\\)\\s+)?is\\b`,
  `\\b(?:supervised|managed|delivered|provided)\\s+by\\s+(?:one\\s+of\\s+)?(?:the\\s+)?\\w+\\s+${providers}\\b`,
  `\\b(?:mae|ceir)\\s+[\\w,]+\\s+o\\s+(?:[a-z]+\\s+){0,2}(?:gwmn|wasanaeth|garchar|ysgol|heddlu)`,
);
/** Names of a national service: written small they are a local one's, "Cumbria probation service". */
const nationalService =
  /\b(?:National Probation Service|NPS|Probation Service|HM Prison and Probation Service|HMPPS|Gwasanaeth Prawf Cenedlaethol|Gwasanaeth Prawf)\b(?![’']s)(?:[^.!?]|[.!?](?=\S)){0,30}?\b(?:is|was|has|supervises|manages|delivers|provides|works\s+with|oversees|sy[’']n|yn)\s/;

const ownership = any(
  '\\b(?:owned|owns|belongs?\\s+to|parent\\s+company|consorti(?:um|a)|subsidiary|joint\\s+venture|owning\\s+compan(?:y|ies)|(?:run|operated)\\s+by|multi-academy\\s+trust|strategic\\s+partnership|contracts?\\s+to\\s+(?:run|deliver|provide)|eiddo\\s+i|perchn\\w+|berchn\\w+|consortiwm|(?:redeg|rhedeg)\\s+gan)\\b',
  '\\bowners?\\s+(?:is|are)\\b',
  '\\b(?:runs|operates|manages)\\s+(?:[a-z\\d]+\\s+){1,4}CRCs?\\b',
  `\\b(?:${provider}|compan(?:y|ies))\\b${gap(30)}\\b(?:is|are|was|became)\\s+part\\s+of\\s+(?!the\\s+(?:criminal|justice|national|probation\\s+service|system))`,
  `\\b(?:took|taken)\\s+over\\b${gap(30)}\\bcontracts?\\b`,
  `\\bpart\\s+of\\s+(?:the|an?)\\s+${gap(60)}\\b(?:company|group|trust|federation|plc|limited|ltd)\\b`,
);

const caseloadWord = /\b(?:case\s?load|llwyth\s+achosion)\b/i;
const inspectionDates =
  /^\W*(?:inspection\s+dates?|dates?\s+of\s+(?:the\s+)?inspection)\s*:|\binspectors\s+were\s+(?:in|at|on\s+site)\b/i;
const fieldworkWord = /\b(?:field[\s-]?work|gwaith\s+maes)\b/i;

const ratingScale = any(
  '\\b[a-z]+[\\s-]point\\s+(?:rating\\s+|grading\\s+)?scale\\b',
  '\\b(?:rating|grading)\\s+scale\\b',
  '\\b(?:(?:two|three|four|five|six)\\s+(?:possible\\s+)?(?:ratings|grades|judge?ments))\\b',
  '\\b(?:scored|graded)\\s+(?:from|between|out\\s+of)\\b',
  '\\bon\\s+a\\s+scale\\s+(?:of|from)\\b',
  '\\bgraddfa\\b',
);
const ratingVerb =
  /\b(?:rat(?:e[sd]?|ings?)|grad(?:e[sd]?|ing)|scor(?:e[sd]?|ing)|judge?[dm]\w*|marks?|sgôr|graddau)\b/i;
const ratingWord =
  /\b(?:outstanding|exceptional|excellent|very\s+good|strong\s+standard|(?:reasonably|sufficiently)\s+good|good|expected\s+standard|adequate|satisfactory|requires?\s+(?:significant\s+)?improvement|needs\s+(?:attention|improvement)|inadequate|unsatisfactory|urgent\s+improvement|weak|poor|rhagorol|da|digonol|annigonol)\b/gi;
const fewestScaleWords = 3;

const press =
  /^\W*(?:media|press)\s*:|\b(?:media|press|news)[\w.-]{0,30}@|\b(?:media|press|news)\s*(?:office\w*|team|desk|enquir\w+|inquir\w+|contacts?|queries|line)\b|\b(?:media|press)\s+and\s+\w+\s+(?:office\w*|team|enquir\w+)|\bjournalists?\b|\bhead\s+of\s+(?:communications|media|news)\b|\bymholiadau[’']?r?\b|\bswyddfa[’']r\s+wasg\b/i;
const contactWord =
  /\b(?:bids?|interviews?|broadcast\w*|contact|call|e-?mail|phone|telephone|ring|cysylltwch|ffoniwch|e-bostiwch)\b/i;
const helpline =
  /\b(?:helpline|samaritans|childline|confidential|whistle\w*|victims?|worried|affected)\b/i;

/** Each kind with words of which a note of this kind must have one, if there are such, and how it is told for certain. */
const kinds: readonly (readonly [NoteKind, Cue | undefined, (note: Reading) => boolean])[] = [
  [
    'report-availability',
    cue(
      'available live published link embargoed advance report reports review bulletin copy copies publication document letter adroddiad hadroddiad graddau copi gopi',
    ),
    ({ text }) => reportAvailability.test(text),
  ],
  [
    'about-inspectorate',
    cue(
      'hmi hmip hmicfrs hmcpsi insp* ofsted office cqc quality estyn scotland rqia hiw ciw arol* agc agic we our independent about',
    ),
    ({ text }) => aboutInspectorate.test(text),
  ],
  [
    'about-sector',
    cue(
      'there company companies crc crcs probation youth team teams pdu pdus yjs yjss yot yots yos yoss forces services prisons institutions schools colleges nurseries childminders homes hospitals trusts authorities boards premises centres divisions regions units nps hmpps mae ceir gwas*',
    ),
    ({ text }) => aboutSector.test(text) || nationalService.test(text),
  ],
  [
    'ownership',
    cue(
      'owned owns owner owners owning runs operates manages took taken belong belongs parent cons* subsidiary joint run operated multi strategic contract contracts part eiddo perc* berc* redeg rhedeg',
    ),
    ({ text }) => ownership.test(text),
  ],
  ['caseload', undefined, isCaseload],
  ['fieldwork', undefined, isFieldwork],
  ['rating-scale', cue('scale rate* rati* grad* scor* judg* mark marks sg'), isRatingScale],
  [
    'media-contact',
    cue(
      'media press news* jour* head ymho* swyd* bid bids inte* broa* contact call email mail phone telephone ring cysy* ffon* bost*',
    ),
    isMediaContact,
  ],
];

const none: readonly NoteKind[] = Object.freeze([]);

/** A note says what it is about in its first paragraphs; whatever is longer than this is no note. */
const longestNote = 4000;

/** Everything the note says, in the order of the kinds; empty if it says nothing that any house asks for. */
export const noteKindsOf = remembered((note: Reading): readonly NoteKind[] => {
  const reading =
    note.text.length > longestNote ? readingOf(note.text.slice(0, longestNote)) : note;
  const found = kinds.filter(
    ([, words, says]) => (words === undefined || mayHave(note.words, words)) && says(reading),
  );
  return found.length === 0 ? none : found.map(([kind]) => kind);
});

function isCaseload(note: Reading): boolean {
  return (
    scanCaseload(note) !== undefined || (note.figures.length > 0 && caseloadWord.test(note.text))
  );
}

function isFieldwork(note: Reading): boolean {
  if (fieldworkWord.test(note.text) || fieldworkDates(note) !== undefined) return true;
  return note.dates.length > 0 && inspectionDates.test(note.text);
}

/** A scale is named as such, or by three of its words at least. */
function isRatingScale({ text }: Reading): boolean {
  if (ratingScale.test(text)) return true;
  if (!ratingVerb.test(text)) return false;
  const words = new Set(text.match(ratingWord)?.map((word) => word.toLowerCase()));
  return words.size >= fewestScaleWords;
}

function isMediaContact({ text, contacts }: Reading): boolean {
  if (press.test(text)) return true;
  return contacts.length > 0 && contactWord.test(text) && !helpline.test(text);
}
