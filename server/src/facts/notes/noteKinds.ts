/**
 * What a note to editor says, told from its words in the manner of any inspectorate, in English and in Welsh.
 *
 * The words of one house are in its pack; here are those that all of them share.
 */
import type { NoteKind } from '../../house/kinds';
import { scanDates } from '../dates/dates';
import { fieldworkDates } from '../dates/fieldwork';
import type { DateMention, Figure } from '../facts';
import { scanCaseload } from '../figures/caseload';
import { scanFigures } from '../figures/figures';
import { scanContacts } from './contacts';

/** Some words of the same sentence; a full stop within an address does not end it. */
const gap = (length: number) => `(?:[^.!?]|[.!?](?=\\S)){0,${length}}?`;

const any = (...sources: readonly string[]) => new RegExp(sources.join('|'), 'i');

const reportAvailability = any(
  `\\b(?:(?<!\\b(?:JSC|Committee|Ministry|Board|Ombudsman|Commissioner|Council|government|coroner)[’']s\\s)reports?(?<!\\b(?:previous|last|earlier)\\s(?:[a-z]{1,20}\\s){0,2}reports?)|review|bulletin|cop(?:y|ies)|publication|document|h?adroddiad|copi|gopi)\\b${gap(140)}\\b(?:available(?!\\s+in\\s+(?:Welsh|English(?!\\s+and\\s)|large|other))|(?:is|are|was|be|will be)\\s+published|publish(?:ed|es)\\s+(?:on|at|today|here|online)|can\\s+be\\s+(?:found|read|seen|viewed|downloaded|accessed|obtained)|found\\s+(?:at|on|here|online)|download|web\\s?site|ar\\s+gael|g?yhoeddi\\w*|cyhoeddir|g?wefan|lawrlwytho)\\b`,
  `\\b(?:read|download|view|see|find|access)\\s+(?:the|a|our)\\s+(?:[a-z]+\\s+){0,3}(?:report|copy)\\b${gap(60)}(?:\\bhere\\b|\\bonline\\b|\\bat\\s|\\bon\\s+our\\b|https?:|www\\.|\\b(?:on|from)\\s+\\d)`,
  `\\bavailable\\s+(?:to\\s+\\w+\\s+)?(?:at|on|from)\\s+(?:https?:|www\\.|[a-z0-9-]{1,63}\\.[a-z])`,
  '\\bavailable\\s+(?:on|from)\\s+(?:\\d\\d?[.:]\\d\\d\\s+on\\s+)?(?:[a-z]+day,?\\s+)?\\d\\d?\\s+[a-z]{3,9}\\s+\\d{4}\\b',
);

const inspectorate =
  "\\b(?:HMI?\\s+(?:Chief\\s+)?Inspect\\w+|H(?:er|is)\\s+Majesty[’']s\\s+(?:Chief\\s+)?Inspect\\w+|HMI\\s+[a-z]+|HMIP|HMICFRS|HMCPSI|(?:the\\s+)?inspectorate|Ofsted|Office\\s+for\\s+Standards\\s+in\\s+Education|CQC|Care\\s+Quality\\s+Commission|Estyn|Care\\s+Inspectorate(?:\\s+Wales)?|Healthcare\\s+Inspectorate\\s+Wales|Healthcare\\s+Improvement\\s+Scotland|Education\\s+Scotland|Criminal\\s+Justice\\s+Inspection|RQIA|HIW|CIW|Arolygiaeth|AGC|AGIC)\\b";
const watchdog =
  '(?:independent|inspectorates?|inspectors?|regulat\\w+|statutory|watchdog|scrutiny|non-ministerial|annibynnol|arolyg\\w+)';
const aboutInspectorate = any(
  `${inspectorate}(?:${[
    `${gap(80)}\\b(?:is|are|yw|sy[’']n)[’']?r?\\s${gap(40)}\\b${watchdog}\\b`,
    `${gap(80)}\\b(?:inspects|regulates|assesses|monitors|scrutinises|registers|reports\\s+on|yn\\s+arolygu)\\b`,
    `[\\s\\S]{0,160}?\\bit\\s+(?:also\\s+)?(?:inspects|regulates|registers|scrutinises)\\b`,
  ].join('|')})`,
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
  `\\ban?\\s+${provider}\\s+(?:\\([^)]{1,20}\\)\\s+)?is\\b`,
  `\\b(?:supervised|managed|delivered|provided)\\s+by\\s+(?:one\\s+of\\s+)?(?:the\\s+)?\\w+\\s+${providers}\\b`,
  `\\b(?:mae|ceir)\\s+[\\w,]+\\s+o\\s+(?:[a-z]+\\s+){0,2}(?:gwmn|wasanaeth|garchar|ysgol|heddlu)`,
);
/** Names of a national service: written small they are a local one's, "Cumbria probation service". */
const nationalService =
  /\b(?:National Probation Service|NPS|Probation Service|HM Prison and Probation Service|HMPPS|Gwasanaeth Prawf Cenedlaethol|Gwasanaeth Prawf)\b(?:[^.!?]|[.!?](?=\S)){0,30}?\b(?:is|was|has|supervises|manages|delivers|provides|works\s+with|oversees|sy[’']n|yn)\s/;

const ownership = any(
  '\\b(?:owned|owns|belongs?\\s+to|parent\\s+company|consorti(?:um|a)|subsidiary|joint\\s+venture|owning\\s+compan(?:y|ies)|(?:run|operated)\\s+by|multi-academy\\s+trust|strategic\\s+partnership|contracts?\\s+to\\s+(?:run|deliver|provide)|eiddo\\s+i|perchn\\w+|berchn\\w+|consortiwm|(?:redeg|rhedeg)\\s+gan)\\b',
  `\\bpart\\s+of\\s+(?:the|an?)\\s+${gap(60)}\\b(?:company|group|trust|federation|plc|limited|ltd)\\b`,
);

const caseloadWord = /\b(?:case\s?load|llwyth\s+achosion)\b/i;
const fieldworkWord = /\b(?:field[\s-]?work|gwaith\s+maes)\b/i;

const ratingScale = any(
  '\\b[a-z]+[\\s-]point\\s+(?:rating\\s+|grading\\s+)?scale\\b',
  '\\b(?:rating|grading)\\s+scale\\b',
  '\\b(?:(?:two|three|four|five|six)\\s+(?:possible\\s+)?(?:ratings|grades|judge?ments))\\b',
  '\\bgraddfa\\b',
);
const ratingVerb =
  /\b(?:rat(?:e[sd]?|ings?)|grad(?:e[sd]?|ing)|scor(?:e[sd]?|ing)|judge?[dm]\w*|marks?|sgôr|graddau)\b/i;
const ratingWord =
  /\b(?:outstanding|exceptional|excellent|very\s+good|strong\s+standard|(?:reasonably|sufficiently)\s+good|good|expected\s+standard|adequate|satisfactory|requires?\s+(?:significant\s+)?improvement|needs\s+(?:attention|improvement)|inadequate|unsatisfactory|urgent\s+improvement|weak|poor|rhagorol|da|digonol|annigonol)\b/gi;
const fewestScaleWords = 3;

const press =
  /\b(?:media|press|news)\s*(?:office\w*|team|desk|enquir\w+|inquir\w+|contacts?|queries|line)\b|\b(?:media|press)\s+and\s+\w+\s+(?:office\w*|team|enquir\w+)|\bjournalists?\b|\bhead\s+of\s+(?:communications|media|news)\b|\bymholiadau[’']?r?\b|\bswyddfa[’']r\s+wasg\b/i;
const contactWord =
  /\b(?:contact|call|e-?mail|phone|telephone|ring|cysylltwch|ffoniwch|e-bostiwch)\b/i;
const helpline =
  /\b(?:helpline|samaritans|childline|confidential|whistle\w*|victims?|worried|affected)\b/i;

const kinds: readonly (readonly [NoteKind, (note: Reading) => boolean])[] = [
  ['report-availability', ({ text }) => reportAvailability.test(text)],
  ['about-inspectorate', ({ text }) => aboutInspectorate.test(text)],
  ['about-sector', ({ text }) => aboutSector.test(text) || nationalService.test(text)],
  ['ownership', ({ text }) => ownership.test(text)],
  ['caseload', isCaseload],
  ['fieldwork', isFieldwork],
  ['rating-scale', isRatingScale],
  ['media-contact', isMediaContact],
];

interface Reading {
  readonly text: string;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
}

const none: readonly NoteKind[] = Object.freeze([]);

/** A note says what it is about in its first paragraphs; whatever is longer than this is no note. */
const longestNote = 4000;

/**
 * Everything the note says, in the order of the kinds; empty if it says nothing that any house asks for.
 *
 * `dates` and `figures` are those of `note`, for callers that have them at hand.
 */
export function noteKindsOf(
  note: string,
  dates: readonly DateMention[] = scanDates(note),
  figures: readonly Figure[] = scanFigures(note, dates),
): readonly NoteKind[] {
  const reading = { text: note.slice(0, longestNote), dates, figures };
  const found = kinds.filter(([, says]) => says(reading)).map(([kind]) => kind);
  return found.length === 0 ? none : found;
}

function isCaseload({ text, dates, figures }: Reading): boolean {
  return (
    scanCaseload(text, dates, figures) !== undefined ||
    (figures.length > 0 && caseloadWord.test(text))
  );
}

function isFieldwork({ text, dates }: Reading): boolean {
  return fieldworkWord.test(text) || fieldworkDates(text, dates) !== undefined;
}

/** A scale is named as such, or by three of its words at least. */
function isRatingScale({ text }: Reading): boolean {
  if (ratingScale.test(text)) return true;
  if (!ratingVerb.test(text)) return false;
  const words = new Set(text.match(ratingWord)?.map((word) => word.toLowerCase()));
  return words.size >= fewestScaleWords;
}

function isMediaContact({ text }: Reading): boolean {
  if (press.test(text)) return true;
  return contactWord.test(text) && !helpline.test(text) && scanContacts(text).length > 0;
}
