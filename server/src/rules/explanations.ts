/**
 * One trouble, one finding: where a rule has said what is wrong, others that stumble over the same are silent.
 *
 * A rule that can see by itself that another has spoken does so; this table is for those that cannot without doing the
 * work of the other.
 */
import type { Release } from '../facts/release';
import { blockStart } from '../syntax/places';
import { overlaps } from '../text/span';
import type { Finding } from './rule';
import { isDamagedFurniture } from './shared/damagedFurniture';

/** That one finding explains others. */
interface Explanation {
  /** The rule that says what is wrong. */
  readonly rule: string;
  /** The rules whose findings follow from that. */
  readonly explains: readonly string[] | 'everything';
  /** Where they follow: at words they share, in the same paragraph or line, after it in the text, or anywhere. */
  readonly where: 'words' | 'block' | 'after' | 'anywhere';
  /** What else has to hold. */
  readonly when?: (release: Release, finding: Finding) => boolean;
  readonly reason: string;
}

const notes = [
  'note-report-availability',
  'note-about-inspectorate',
  'note-about-sector',
  'note-caseload',
  'note-fieldwork',
  'note-media-contact',
];

/** The rules about characters that were damaged on the way. */
const damaging = ['characters-misread', 'character-lost', 'html-character'];

/** What is read wrongly where marks and letters are damaged. */
const marksAndNames = [
  'spelling',
  'quote-unclosed',
  'quote-unopened',
  'quote-continuation-mark',
  'quote-closed-early',
  'quote-mark-spaced',
  'quote-speaker-missing',
  'reporting-verb-missing',
  'speaker-first-mention',
  'speaker-name-spelling',
  'service-name-spelling',
  'body-name-spelling',
  'office-holder',
  'abbreviation-expanded-differently',
  'abbreviation-not-expanded',
  'embargo-incomplete',
  'end-marker-form',
  'notes-heading-form',
  'date-impossible',
  'full-stop-missing',
  'quotation-stop',
  'doubled-space',
  'doubled-full-stop',
];

/** Every explanation there is. */
export const explanations: readonly Explanation[] = [
  {
    rule: 'mail-reply-marks',
    explains: 'everything',
    where: 'anywhere',
    reason: 'What is read through the marks is read as a quotation.',
  },
  {
    rule: 'not-a-release',
    explains: [
      'headline-missing',
      'headline-length',
      'headline-full-stop',
      'headline-service',
      'end-marker-missing',
      'notes-heading-missing',
      ...notes,
      'embargo-missing',
      'leftover-text',
    ],
    where: 'anywhere',
    reason: 'What is no release need not have what a release has.',
  },
  {
    rule: 'leftover-text',
    explains: ['doubled-full-stop', 'doubled-space', 'placeholder-left', 'contact-malformed'],
    where: 'words',
    reason: 'The line is to be taken out, whatever is in it.',
  },
  {
    rule: 'notes-heading-missing',
    explains: notes,
    where: 'anywhere',
    when: (release) => release.notes.length === 0,
    reason: 'Where there are no notes at all, each of them is missing.',
  },
  {
    rule: 'figure-malformed',
    explains: ['note-caseload'],
    where: 'anywhere',
    when: ({ outline }, { span }) =>
      outline.notesHeading !== undefined && span.start > outline.notesHeading.span.end,
    reason: 'A note may say how many people there are with a figure that cannot be read.',
  },
  {
    rule: 'placeholder-left',
    explains: ['embargo-incomplete', 'availability-details', 'caseload-details', 'contact-details'],
    where: 'block',
    reason: 'What is still to be filled in is what is missing.',
  },
  {
    rule: 'comment-unclosed',
    explains: ['quote-unclosed', 'unbalanced-brackets'],
    where: 'block',
    reason: 'The closing mark may be in the comment.',
  },
  ...damaging.flatMap((rule): readonly Explanation[] => [
    {
      rule,
      explains: marksAndNames,
      where: 'block',
      reason:
        'Where marks and letters are damaged, quotations, names and days are not read as they are.',
    },
    {
      rule,
      explains: ['front-matter'],
      where: 'words',
      reason: 'A damaged value is no other value.',
    },
  ]),
  ...[...damaging, 'unseen-character'].map(
    (rule): Explanation => ({
      rule,
      explains: [
        'end-marker-missing',
        'notes-heading-missing',
        ...notes,
        'embargo-missing',
        'headline-missing',
        'headline-length',
        'headline-full-stop',
        'headline-service',
      ],
      where: 'anywhere',
      when: (release, { span }) => isDamagedFurniture(release, span),
      reason: 'A damaged end marker, heading of the notes or release line is not read as one.',
    }),
  ),
  {
    rule: 'unseen-character',
    explains: ['doubled-space', 'front-matter', 'rating-form'],
    where: 'words',
    reason: 'Where something is that nobody sees, a word is not written as others write it.',
  },
  {
    rule: 'quote-mark-reversed',
    explains: ['quote-unclosed', 'quote-unopened'],
    where: 'block',
    reason: 'A mark that is the wrong way round leaves others without their partners.',
  },
  {
    rule: 'quote-unclosed',
    explains: [
      'quote-speaker-missing',
      'reporting-verb-missing',
      'rating-count-sum',
      'full-stop-missing',
      'quotation-stop',
    ],
    where: 'block',
    reason: 'Without the closing mark, what is said and what is told cannot be told apart.',
  },
  {
    rule: 'quote-unopened',
    explains: ['full-stop-missing', 'quotation-stop'],
    where: 'block',
    reason: 'Without the opening mark, what is said and what is told cannot be told apart.',
  },
  {
    rule: 'quotation-stop',
    explains: ['quote-speaker-missing', 'reporting-verb-missing'],
    where: 'block',
    reason: 'A quotation that runs into the words around it hides who speaks.',
  },
  {
    rule: 'quote-empty',
    explains: ['quote-speaker-missing', 'reporting-verb-missing', 'full-stop-missing'],
    where: 'block',
    reason: 'Words that are still to be put in may be all that is missing.',
  },
  {
    rule: 'quote-speaker-missing',
    explains: ['speaker-first-mention'],
    where: 'after',
    reason: 'Whoever is to be named there may be the one who is not introduced later.',
  },
  {
    rule: 'office-holder',
    explains: ['speaker-first-mention'],
    where: 'after',
    reason:
      'The right name in place of the wrong one introduces whoever is called by a short form later.',
  },
  {
    rule: 'service-name-spelling',
    explains: ['headline-service'],
    where: 'words',
    reason: 'A misspelt name is not that of another service.',
  },
  {
    rule: 'count-mismatch',
    explains: ['rating-count-sum'],
    where: 'words',
    reason: 'A wrong total does not fit its parts either.',
  },
  {
    rule: 'date-range-reversed',
    explains: ['fieldwork-after-publication', 'fieldwork-mismatch'],
    where: 'words',
    reason: 'One of the two dates is wrong, whatever it is compared with.',
  },
  {
    rule: 'fieldwork-after-publication',
    explains: ['fieldwork-mismatch'],
    where: 'words',
    reason: 'A month that cannot be right differs from the right one.',
  },
];

/** Rules with fixes that put back what stood there before: what they bring to light was wrong all the time. */
const restoring: ReadonlySet<string> = new Set([
  'characters-misread',
  'html-character',
  'mail-reply-marks',
]);

/** Whether findings of a rule may come to light where something is put back that a rule of `mended` found missing. */
export function mayComeToLight(rule: string, mended: ReadonlySet<string>): boolean {
  return explanations.some(
    ({ explains, rule: cause }) =>
      restoring.has(cause) &&
      mended.has(cause) &&
      (explains === 'everything' || explains.includes(rule)),
  );
}

/** The findings that another one explains. */
export function explainedIn(release: Release, findings: readonly Finding[]): ReadonlySet<Finding> {
  const explained = new Set<Finding>();
  const byRule = grouped(findings, ({ rule }) => rule);
  for (const { explains, rule, when, where } of explanations) {
    const causes = byRule.get(rule)?.filter((finding) => when?.(release, finding) !== false) ?? [];
    if (causes.length === 0) continue;
    const first = causes.reduce((least, { span }) => Math.min(least, span.start), Infinity);
    const byBlock = grouped(causes, ({ span }) => blockStart(release.tree, span.start));
    const others =
      explains === 'everything'
        ? findings.filter((finding) => finding.rule !== rule)
        : explains.flatMap((id) => byRule.get(id) ?? []);
    for (const finding of others) {
      const near = byBlock.get(blockStart(release.tree, finding.span.start)) ?? [];
      const follows =
        where === 'anywhere' ||
        (where === 'after' && finding.span.start > first) ||
        (where === 'block' && near.length > 0) ||
        (where === 'words' && near.some(({ span }) => overlaps(span, finding.span)));
      if (follows) explained.add(finding);
    }
  }
  return explained;
}

function grouped<K>(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => K,
): ReadonlyMap<K, readonly Finding[]> {
  const groups = new Map<K, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group === undefined) groups.set(keyOf(finding), [finding]);
    else group.push(finding);
  }
  return groups;
}
