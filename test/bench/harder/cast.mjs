/** What the harder releases are about: a release has a day and a chief inspector, each of its parts a service. */
import { between, capitalised, pick, thousands } from '../chance.mjs';
import {
  chiefs,
  firstNames,
  kinds,
  months,
  numbers,
  parts,
  places,
  ratings,
  roles,
  standards,
  surnames,
  titles,
  weekdays,
} from './names.mjs';

/** What holds for a whole release: when it comes out, who speaks for the inspectorate. */
export function occasion(random) {
  const year = between(random, 2018, 2025);
  const month = between(random, 6, 11);
  const day = between(random, 2, 28);
  const chief = chiefs.findLast(({ from }) => from <= year);
  return {
    year: String(year),
    nextYear: String(year + 1),
    published: `${day} ${months[month]} ${year}`,
    isoPublished: `${year}-${padded(month + 1)}-${padded(day)}`,
    embargo: `00.01 on ${withWeekday(year, month, day)}`,
    fieldwork: `${months[between(random, 0, 3)]} ${year}`,
    chief: chief.full,
    chiefShort: chief.short,
  };
}

/** What a part of the release is about, with what an occasion says; texts stay the same in it, functions vary. */
export function cast(random, known) {
  const service = serviceOf(random);
  const other = () => serviceOf(random);
  const leader = personOf(random);
  const hundreds = between(random, 3, 94) * 100;
  const choose = (items) => otherThanBefore(random, items);
  const count = (low, high) => () => String(between(random, low, high));
  return {
    ...known,
    place: service.place,
    service: service.full,
    short: service.short,
    abbreviation: service.abbreviation,
    kind: service.abbreviation,
    people: service.people,
    words: service.words,
    slug: service.place.toLowerCase().replace(/\W+/g, '-'),
    leader: leader.full,
    leaderShort: leader.short,
    previousYear: String(Number(known.year) - between(random, 1, 4)),
    rating: pick(random, ratings),
    previousRating: pick(random, ratings),
    rounded: thousands(hundreds),
    caseload: thousands(hundreds + between(random, 2, 98)),
    cases: String(between(random, 40, 160)),
    standardCount: String(between(random, 9, 12)),
    otherPlace: () => other().place,
    otherShort: () => other().short,
    otherNamed: () => named(other()),
    speaker: () => personOf(random).full,
    role: choose(roles),
    standard: choose(standards),
    anyRating: choose(ratings),
    month: choose(months),
    few: choose(numbers.slice(2, 9)),
    Few: () => capitalised(pick(random, numbers.slice(2, 9))),
    day: count(1, 28),
    count: count(41, 98),
    lesser: count(11, 40),
    some: count(2, 10),
    share: count(12, 94),
    fullDay: () => dayOf(random, Number(known.year)),
    recommendations: pick(random, numbers.slice(3, 9)),
    digits: count(100, 999),
    figure: () => thousands(between(random, 120, 9800)),
    money: () => `${between(random, 1, 19)}.${between(random, 1, 9)}`,
  };
}

/** A place, and whatever lies north or south of it, has one kind of service. */
function serviceOf(random) {
  const index = between(random, 0, places.length - 1);
  const place = `${pick(random, parts)}${places[index]}`;
  const [long, abbreviation, people, words] = kinds[index % kinds.length];
  return {
    place,
    full: `${place} ${long}`,
    short: `${place} ${abbreviation}`,
    abbreviation,
    people,
    words,
  };
}

function personOf(random) {
  const title = pick(random, titles);
  const [first, last] = [pick(random, firstNames), pick(random, surnames)];
  const titled = title === 'Dame' || title === 'Sir' || title === 'Dr';
  const short = title === 'Dame' || title === 'Sir' ? `${title} ${first}` : `${title} ${last}`;
  return { full: `${titled ? `${title} ` : ''}${first} ${last}`, short };
}

function named({ full, abbreviation }) {
  return `${full} (${abbreviation})`;
}

/** Gives one of these each time, and not the one that it gave just before. */
function otherThanBefore(random, items) {
  let before;
  return () => {
    before = pick(
      random,
      items.filter((item) => item !== before),
    );
    return before;
  };
}

/** A day of the first months of the year, with its weekday. */
function dayOf(random, year) {
  return withWeekday(year, between(random, 0, 4), between(random, 1, 28));
}

function withWeekday(year, month, day) {
  const weekday = weekdays[new Date(Date.UTC(year, month, day)).getUTCDay()];
  return `${weekday} ${day} ${months[month]} ${year}`;
}

function padded(number) {
  return String(number).padStart(2, '0');
}
