/** Years and spans of years: "in 2018", "2018/2019", "2014-15", "between 2017 and 2019". */
import { countedNoun } from '../figures/countedNouns';
import { matchAt, matchesAt, sticky, textBefore } from '../matchAt';
import { between, fullYear, type WrittenDate } from './writtenDate';

const yearRangeHere = sticky(
  `(\\d{4})(?:\\s?[-–—/]\\s?((?:1[89]|20)?\\d\\d)|\\s+(?:to|and|until|i|a)\\s+((?:1[89]|20)\\d\\d))(?![/–-]?\\d|[,.]\\d|\\w|%)`,
);
const yearHere = sticky(`${fullYear}(?![-–/]\\d)`);

const yearContext =
  /(?:^|[\s(“"‘'[/–—-])(?:in|since|during|until|till|before|after|by|throughout|early|late|mid|pre|post|spring|summer|autumn|winter|christmas|easter|years?|act|bill|order|rules|regulations|reports?|review|survey|plan|strategy|programme|inspections?|of|from|to|between|and|or|for|ers|tan|yn|the|its|their|our|this|a|last|his|her)[\s-]+$|[’']s\s+$/i;
const yearNoun =
  /\s+(?:[a-z]+\s+){0,2}(?:inspection|report|review|survey|audit|census|election|figures|data|round|edition|programme|framework|act)\b/iy;
const sentenceStart = /(?:^|[.!?:]\s+)$/;
const verbBehind = /\s+(?:was|saw|has|had|is|will|brought|marked)\s/y;
/** Plurals that a year may stand before without counting them: "the 2017 inspections". */
const datedPlural =
  /^(?:inspection|report|review|result|figure|rating|statistic|election|standard|reform|recommendation|finding|survey)$/;
const countedIn = /^(?:case|record|incident|file|instance|place|home)$/;

/** The year or the span of years that starts at `at`; `undefined` where four digits may be a figure. */
export function yearsAt(text: string, at: number, floor: number): WrittenDate | undefined {
  return yearSpan(text, at, floor) ?? yearAlone(text, at, floor);
}

function yearSpan(text: string, at: number, floor: number): WrittenDate | undefined {
  const range = matchAt(yearRangeHere, text, at);
  if (range === undefined) return undefined;
  const year = Number(range[1]);
  const written = range[2] ?? range[3]!;
  const last = written.length === 2 ? Number(range[1]!.slice(0, 2) + written) : Number(written);
  const end = yearRangeHere.lastIndex;
  const wraps = written.length === 2 && year % 100 === 99 && written === '00';
  if (!isYear(year) || (!wraps && (last <= year || (written.length === 2 && last - year > 10)))) {
    return undefined;
  }
  if (range[3] !== undefined) {
    if (/\s(?:and|a)\s/i.test(range[0]) && !between.test(textBefore(text, at, floor)))
      return undefined;
    if (countedNoun(text, end) !== undefined) return undefined;
  }
  const until = { year: wraps ? year + 1 : last, month: undefined, day: undefined };
  return { start: at, end, year, month: undefined, day: undefined, until, form: 'year-range' };
}

function isYear(year: number): boolean {
  return year >= 1800 && year < 2100;
}

function yearAlone(text: string, at: number, floor: number): WrittenDate | undefined {
  if (!matchesAt(yearHere, text, at)) return undefined;
  const end = at + 4;
  const before = textBefore(text, at, floor);
  const bracketed = /[([]$/.test(before) && /[)\],;]/.test(text[end] ?? '');
  const evident =
    bracketed ||
    yearContext.test(before) ||
    matchesAt(yearNoun, text, end) ||
    /^[’']s(?![a-z])/.test(text.slice(end, end + 3)) ||
    (sentenceStart.test(before) && matchesAt(verbBehind, text, end));
  if (!evident || countsThings(text, end, before)) return undefined;
  return {
    start: at,
    end,
    year: Number(text.slice(at, end)),
    month: undefined,
    day: undefined,
    until: undefined,
    form: 'year',
  };
}

/** Whether the number before `at` counts what follows: 2019 cases, but not "In 2019 inspectors". */
function countsThings(text: string, at: number, before: string): boolean {
  if (
    /(?:^|\s)(?:In|[Ss]ince|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Pp]re|[Pp]ost)[\s-]+$/.test(before)
  )
    return false;
  const counted = countedNoun(text, at);
  if (counted === undefined || datedPlural.test(counted.noun)) return false;
  return !/(?:^|\s)in\s+$/.test(before) || countedIn.test(counted.noun);
}
