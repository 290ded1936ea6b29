/**
 * Where an expression may read the same text in more and more ways.
 *
 * Backtracking tries the ways one after the other. Their number grows with the text only if, for two states p and q of
 * loops, one and the same word leads from p to p, from p to q and from q to q (Weber and Seidl, 1991): where the change
 * from p to q happens is then free. The search, which may begin to match anywhere, is such a p.
 */
import { type Automaton, components, type State, search } from './automaton';

/** A word that may be read in ever more ways when it is repeated, with what has to come before it. */
export interface Pump {
  readonly prefix: string;
  readonly word: string;
}

/** A word for each pair of loops that read it in more and more ways; none proves that there is no such text. */
export function pumpsOf(automaton: Automaton): Pump[] {
  const { loops, loopsToFail, searches } = automaton;
  const befores = searches ? [new Set([search]), ...loops] : loops;
  const pumps: Pump[] = [];
  for (const loop of loopsToFail) {
    const [first] = loop;
    for (const before of befores) {
      if (before.has(first!)) pumps.push(...twoWaysRound(automaton, before));
      if (leadsTo(automaton, before, loop)) pumps.push(...changes(automaton, before, loop));
    }
  }
  return distinct(pumps);
}

/** Some states at one time, each come to by the same text, after a character of some kind. */
interface Place {
  readonly states: readonly State[];
  readonly kind: number;
}

/** Words that lead from a state of a loop round to it by two ways: the ways double at each turn. */
function twoWaysRound(automaton: Automaton, loop: ReadonlySet<State>): Pump[] {
  return turningPlaces(automaton, [loop]).flatMap(({ states, kind }) => {
    const [start] = states;
    // The third is 1 once the ways have parted; they part by going to two states, or to one in two ways.
    const word = shortestWay(
      automaton,
      { states: [start!, start!, 0], kind },
      ([one, two, parted], before) =>
        moves(automaton, [one!, two!], before, [loop, loop]).map(({ next, states: [a, b] }) => {
          const parts = a !== b || (one === two && automaton.hasTwoWays(one!, before, next, a!));
          return { next, states: [a!, b!, parted === 1 || parts ? 1 : 0] };
        }),
      { states: [start!, start!, 1], kind },
    );
    return word === undefined ? [] : [pump(automaton, { states, kind }, word)];
  });
}

/** Words that lead round one loop, from it to another, and round the other. */
function changes(
  automaton: Automaton,
  before: ReadonlySet<State>,
  behind: ReadonlySet<State>,
): Pump[] {
  const between = leadingTo(automaton, behind);
  return turningPlaces(automaton, [before, behind]).flatMap(({ states, kind }) => {
    const [p, q] = states;
    const word = shortestWay(
      automaton,
      { states: [p!, p!, q!], kind },
      (three, last) => moves(automaton, three, last, [before, between, behind]),
      { states: [p!, q!, q!], kind },
    );
    return word === undefined ? [] : [pump(automaton, { states, kind }, word)];
  });
}

/**
 * One place of each set of places between which some loops, reading the same, can go to and fro. Where two of them meet
 * in a state, one and the same word leads round to it in two ways, which {@link twoWaysRound} finds.
 */
function turningPlaces(automaton: Automaton, loops: readonly ReadonlySet<State>[]): Place[] {
  const tuples = loops.reduce<State[][]>(
    (all, loop) => all.flatMap((states) => Array.from(loop, (state) => [...states, state])),
    [[]],
  );
  const places = tuples.flatMap((states) => placesAt(automaton, states));
  const numbers = new Map(places.map((place, index) => [keyOf(place), index]));
  const steps = places.map(({ states, kind }) => [
    ...new Set(
      moves(automaton, states, kind, loops).map(
        (move) => numbers.get(keyOf({ ...move, kind: automaton.kindOf[move.next]! }))!,
      ),
    ),
  ]);
  return components([...places.keys()], (place) => steps[place]!)
    .filter(([first, second]) => second !== undefined || steps[first!]!.includes(first!))
    .map((component) => component.map((place) => places[place]!))
    .filter((component) => !component.some(isMeeting))
    .map(([first]) => first!);
}

function isMeeting({ states: [one, other] }: Place): boolean {
  return one === other;
}

/** The states, after each kind of character that all of them read. */
function placesAt(automaton: Automaton, states: readonly State[]): Place[] {
  const kinds = new Set<number>();
  automaton.alphabet.forEach((character, index) => {
    if (states.every((state) => automaton.reads(state, character))) {
      kinds.add(automaton.kindOf[index]!);
    }
  });
  return [...kinds].map((kind) => ({ states, kind }));
}

interface Move {
  /** What is read, as an index into the alphabet. */
  readonly next: number;
  readonly states: readonly State[];
}

/** Where some states come to by reading the same, each within its set of states. */
function moves(
  automaton: Automaton,
  states: readonly State[],
  kind: number,
  within: readonly ReadonlySet<State>[],
): Move[] {
  const ways = states.map((state) => automaton.after(state, kind));
  const found: Move[] = [];
  // The last one is in the smallest set, as a rule.
  for (const next of ways.at(-1)!.keys()) {
    let tuples: (readonly State[])[] = [[]];
    for (let index = states.length - 1; index >= 0 && tuples.length > 0; index--) {
      const reached = ways[index]!.get(next)?.filter((state) => within[index]!.has(state)) ?? [];
      tuples = reached.flatMap((state) => tuples.map((tuple) => [state, ...tuple]));
    }
    for (const tuple of tuples) found.push({ next, states: tuple });
  }
  return found;
}

/** The pump, with the shortest text that leads to where it starts. */
function pump(automaton: Automaton, { states: [state], kind }: Place, word: string): Pump {
  if (state === search) return { prefix: '', word };
  const before = leadingTo(automaton, new Set([state!]));
  const prefix = shortestWay(
    automaton,
    { states: [search], kind: automaton.kindOfStart },
    (one, last) => moves(automaton, one, last, [before]),
    { states: [state!], kind },
  );
  return { prefix: prefix ?? '', word };
}

function leadsTo(
  automaton: Automaton,
  before: ReadonlySet<State>,
  behind: ReadonlySet<State>,
): boolean {
  return [...before].some((state) => leadingTo(automaton, behind).has(state));
}

/** The states from which a loop, or a state, can be reached. */
function leadingTo(automaton: Automaton, [to]: ReadonlySet<State>): ReadonlySet<State> {
  return automaton.leadingTo(to!);
}

/** So many places are looked at for one way; an expression that needs more is too tangled to be judged. */
const mostPlaces = 400_000;

/**
 * The shortest text, of one character at least, by which one comes from a place to another.
 * @throws Error where there are too many places to look at
 */
function shortestWay(
  { alphabet, kindOf, program }: Automaton,
  from: Place,
  steps: (states: readonly State[], kind: number) => readonly Move[],
  to: Place,
): string | undefined {
  const goal = keyOf(to);
  const seen = new Set<string>();
  let ways = [{ place: from, text: '' }];
  while (ways.length > 0) {
    const further: typeof ways = [];
    for (const { place, text } of ways) {
      for (const { next, states } of steps(place.states, place.kind)) {
        const way = { place: { states, kind: kindOf[next]! }, text: text + alphabet[next]! };
        const key = keyOf(way.place);
        if (key === goal) return way.text;
        if (seen.has(key)) continue;
        seen.add(key);
        if (seen.size > mostPlaces) throw new Error(`/${program.source}/ is too tangled.`);
        further.push(way);
      }
    }
    ways = further;
  }
  return undefined;
}

function keyOf({ states, kind }: Place): string {
  return `${kind} ${states.join(' ')}`;
}

function distinct(pumps: readonly Pump[]): Pump[] {
  return [...new Map(pumps.map((each) => [`${each.prefix}\0${each.word}`, each])).values()];
}
