/** The words before the name of a place or a service that tell what is inspected there: "HMP", "youth offending team in". */
import type { WordedKind } from './serviceKinds';

/** A service whose kind, or what is done to it, stands before its place. */
export interface Prefix {
  readonly kind: WordedKind;
  /** Finds what stands before the place, where it starts. */
  readonly cue: RegExp;
  /** Finds the place right behind the cue. */
  readonly place: RegExp;
  /** How the kind stands behind the place in the name; `undefined` where the words as written are the name. */
  readonly short: string | undefined;
}

const capital = "[A-ZÀ-ÞŁŚŠŴŶŻŽ][\\u0300-\\u036fA-Za-zÀ-ɏḀ-ỿ’'-]{0,40}";
const between = '(?:\\s+(?:of|upon|on|le|y|yr|ar)(?:\\s+the)?)?\\s+';

/** A run of words with capitals that is one name; part of a regular expression. */
export const nameRun = `${capital}(?:${between}${capital}){0,4}`;

const oneName = sticky(nameRun);
/** "Kent, Surrey and Sussex", "Gwynedd a Môn". */
const severalNames = sticky(`${nameRun}(?:(?:\\s+(?:and|&|a|ac)|,)\\s+${nameRun}){0,3}`);

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

function prefix(
  kind: WordedKind,
  words: string,
  { place = oneName, short }: { readonly place?: RegExp; readonly short?: string } = {},
): Prefix {
  return { kind, cue: sticky(`(?:${words})(?=[A-ZÀ-ÞŁŚŠŴŶŻŽ])`), place, short };
}

/** One service in a place, or the work in several: "The youth justice service in Wigan". */
function inPlaces(kind: WordedKind, words: string, short: string): Prefix {
  return prefix(kind, `${words}\\s+(?:in|for)\\s+`, { place: severalNames, short });
}

/** The work of services that are not named as such: "probation work in Cumbria". */
function workIn(words: string): Prefix {
  return prefix(
    'area',
    `${words}\\s+(?:work|services?|practice|supervision)(?:\\s+(?:in|on|for|across|within)\\s+|:\\s*)`,
    { place: severalNames },
  );
}

/** What an inspectorate does to a service whose name shows no kind: "visited Braemuir House". */
const visited = prefix(
  'named',
  '(?:(?:re)?inspected|visited|rated|returned\\s+to|(?:inspection|report|visit)\\s+(?:of|on|to|at))\\s+',
);
const prison = prefix(
  'prison',
  '(?:HMP(?:\\s?(?:/|&|and)\\s?YOI)?|HMYOI|HM\\s+Prison|YOI|Carchar(?:\\s+EF)?)\\s+',
);
/** Every release says "the Probation Service"; this one means it. */
const nationalInspection: Prefix = {
  kind: 'national',
  cue: /[Nn]ational\s+(?:inspection|arrangements)\s+(?:of|in|for)\s+(?:the\s+)?(?=Probation\s+Service)/y,
  place: /Probation\s+Service/y,
  short: undefined,
};
const home = prefix('care', '(?:[Cc]h?|g)artref\\s+gofal\\s+', { short: '' });

/** All of them by their first word, in small letters; where several fit, the first holds. */
export const prefixes: ReadonlyMap<string, readonly Prefix[]> = new Map<string, readonly Prefix[]>([
  ...'inspected reinspected visited rated returned inspection report visit'
    .split(' ')
    .map((word) => [word, [visited]] as const),
  ...['hmp', 'hmyoi', 'hm', 'yoi', 'carchar'].map((word) => [word, [prison]] as const),
  ...['cartref', 'chartref', 'gartref'].map((word) => [word, [home]] as const),
  ['ysgol', [prefix('school', 'Ysgol(?:\\s+(?:Gynradd|Uwchradd|Gyfun|Gymraeg))*\\s+')]],
  ['coleg', [prefix('school', 'Coleg\\s+')]],
  ['heddlu', [prefix('police', 'Heddlu\\s+')]],
  ['police', [prefix('police', 'Police\\s+Service\\s+of\\s+')]],
  [
    'children',
    [
      prefix('children', "[Cc]hildren[’']s\\s+(?:social\\s+care\\s+)?services\\s+in\\s+", {
        short: 'children’s services',
      }),
    ],
  ],
  [
    'gwasanaeth',
    [
      prefix('youth', 'Gwasanaeth\\s+Cyfiawnder\\s+Ieuenctid\\s+', {
        place: severalNames,
      }),
    ],
  ],
  ['national', [nationalInspection, inPlaces('nps', 'National\\s+Probation\\s+Service', 'NPS')]],
  [
    'probation',
    [
      prefix('probation', 'Probation\\s+Service\\s*[–—-]\\s*(?:the\\s+)?', {
        place: severalNames,
        short: 'Probation Service',
      }),
      inPlaces('pdu', '[Pp]robation\\s+[Dd]elivery\\s+[Uu]nit(?:\\s+\\(PDU\\))?', 'PDU'),
      workIn('[Pp]robation'),
    ],
  ],
  [
    'youth',
    [
      inPlaces('youth', '[Yy]outh\\s+[Oo]ffending\\s+[Tt]eam(?:\\s+\\(YOT\\))?', 'YOT'),
      inPlaces('youth', '[Yy]outh\\s+[Oo]ffending\\s+[Ss]ervice(?:\\s+\\(YOS\\))?', 'YOS'),
      inPlaces('youth', '[Yy]outh\\s+[Jj]ustice\\s+[Ss]ervice(?:\\s+\\(YJS\\))?', 'YJS'),
      workIn('[Yy]outh\\s+(?:offending|justice)'),
      prefix('area', '[Yy]outh\\s+work\\s+(?:in|on)\\s+(?:the\\s+)?', { place: severalNames }),
    ],
  ],
]);
