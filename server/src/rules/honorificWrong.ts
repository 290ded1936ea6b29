import type { PersonMention, Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import { nameParts, personById, stylesAt, takesForename } from '../register/people';
import type { Span } from '../text/span';
import { paragraphAt } from './observedRelease';
import { defineRule } from './rule';
import { quotedForms, type WrongForm, wrongForms } from './shared/personForms';

export const honorificWrong = defineRule({
  id: 'honorific-wrong',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  skipsQuotes: true,
  summary: 'Somebody is given a title, or called “he” or “she”, that is not right for them.',
  why: 'A dame is not “Mrs”, and nobody likes to be “Mr” who is not. It is among the first things a press officer is rung up about.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n\n<|Mrs Stacey|> added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\n<|Ms Glenys Stacey|>, Chief Inspector of Probation, said: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|Ms Russell|> added: “Leaders are good.”\n',
      },
      {
        text: 'Nurseries must do more\n\nYvette Stanley, the national director, said: “Staff work hard.”\n\n<|Mr Stanley|> added: “Leaders are good.”\n\nMs Stanley concluded: “We thank them.”\n\nMs Stanley went on: “We will be back.”\n',
        note: 'The register does not know her; one of the two is a slip.',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|Sir Justin|> added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|Mrs Russell|>’s view of leaders was kind.\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|She|> went on: “Leaders are good.”\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n\nDame Glenys added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe director, Anita Desmond, said: “Staff work hard.”\n\nMs Desmond added: “Leaders are good.”\n',
        note: 'The register does not know her.',
      },
      {
        text: 'Hospital trust must do more\n\nTom Brown’s widow, Mrs Brown, said: “Nobody rang.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.” He met one girl, who was in tears. She told him: “I’m fine.”\n',
      },
    ],
  },
  check({ release, report }) {
    for (const { mention, wrong } of wrongForms(release)) {
      if (wrong.problem !== 'honorific') continue;
      const [usual] = wrong.right;
      report({
        span: mention.span,
        severity: mayBeRelative(release, mention, wrong) ? 'info' : undefined,
        message: `${wrong.name} is not “${mention.text}”. Write ${quotedForms(wrong.right)}.`,
        fix:
          usual === undefined
            ? undefined
            : { title: `Write “${usual}”`, edits: [{ span: mention.span, text: usual }] },
      });
    }
    for (const { pronoun, speaker } of wrongPronouns(release)) {
      report({
        span: pronoun,
        message: `Who is this? The last to speak is ${speaker}, who is not “${release.text.slice(pronoun.start, pronoun.end).toLowerCase()}”.`,
      });
    }
    for (const { form, id, span, text } of release.people) {
      const person = id === undefined ? undefined : personById(release.register, id);
      if (form !== 'full' || person === undefined) continue;
      const given = nameParts({ name: text }).honorific;
      const styles = stylesAt(person, release.published?.value);
      const honours = styles.map((style) => nameParts(style).honorific);
      const isHonoured = honours.every((honour) => honour !== undefined && takesForename(honour));
      // Only of somebody whose name has changed is it known that the honour came later.
      const isEarly = styles[0] !== person && given !== undefined && takesForename(given);
      if (honours.includes(given) || !(isHonoured || isEarly)) continue;
      const { name } = styles[0]!;
      report({
        span,
        // Somebody may have been named before the honour was given.
        severity: given === undefined ? 'info' : undefined,
        message: `The register knows this person as “${name}”${isHonoured ? '' : ' on the day of this release'}.`,
        fix: { title: `Write “${name}”`, edits: [{ span, text: name }] },
      });
    }
  },
});

/** Whether somebody of that name whom the register does not know may be the husband or the mother of who was named. */
function mayBeRelative(release: Release, mention: PersonMention, wrong: WrongForm): boolean {
  if (wrong.registered) return false;
  const { honorific } = nameParts({ name: wrong.name });
  const text = paragraphAt(release, mention.span.start)?.scan.text ?? '';
  return honorific === 'Mr' || /^(?:Ms|Mrs|Miss)$/.test(honorific ?? '') || relatives.test(text);
}

const relatives =
  /\b(?:wife|widow(?:er)?|husband|partner|mother|father|parents|son|daughter|sister|brother|family|couple)\b/i;

/** Where "she" or "he" says who speaks, nobody named fits, and the last to speak is a man or a woman. */
function wrongPronouns(release: Release): { pronoun: Span; speaker: string }[] {
  const found: { pronoun: Span; speaker: string }[] = [];
  let last: Quote | undefined;
  for (const quote of release.quotes) {
    const { cue, speaker, source } = quote;
    const named =
      last?.speakerId === undefined ? undefined : personById(release.register, last.speakerId);
    if (speaker !== undefined) last = quote;
    else if (source !== undefined) last = undefined;
    else if (cue?.mention?.form === 'pronoun' && named !== undefined) {
      const { start, end } = cue.subject;
      const word = release.text.slice(start, end).toLowerCase();
      const other = named.pronoun === 'he' ? 'she' : named.pronoun === 'she' ? 'he' : undefined;
      if (word === other && followsDirectly(release, last!, start))
        found.push({ pronoun: cue.subject, speaker: named.name });
    }
  }
  return found;
}

/** Whether a paragraph that starts at `start` comes right behind a quote, so that nobody else can be meant in between. */
function followsDirectly(release: Release, { span }: Quote, start: number): boolean {
  const isFirst = paragraphAt(release, start)?.start === start;
  return isFirst && /^[\s.,]*$/.test(release.text.slice(span.end, start));
}
