/** What comes along when a text is copied from a web page, a word processor or an e-mail, and texts that are no release. */
import type { CleanRelease } from './cleanRelease';
import { edited, type Fault, type FaultKind, inserted } from './fault';
import type { Random } from './random';

export const leftoverFaults: readonly FaultKind[] = [
  {
    name: 'a line of a web page stands between paragraphs',
    group: 'slips',
    rule: 'leftover-text',
    plant: (clean, random) => between(clean, random, random.pick(pageLines)!),
  },
  {
    name: 'several lines of a web page stand between paragraphs',
    group: 'slips',
    rule: 'leftover-text',
    plant: (clean, random) => between(clean, random, random.pick(pageBlocks)!),
  },
  {
    name: 'a balloon of a word processor stands after a paragraph',
    group: 'slips',
    rule: 'leftover-text',
    plant: ({ text, paragraphs }, random) => {
      const paragraph = random.pick(paragraphs.filter(({ end }) => text[end - 1] === '.'));
      const words = random.pick(['Deleted: weekly', 'Formatted: Font: Bold', 'Deleted: .'])!;
      return paragraph && inserted(text, paragraph.end, ` ${words}`);
    },
    settles: 'the space before it may have been there before',
  },
  {
    name: 'the code of a picture or a field stands after a paragraph',
    group: 'slips',
    rule: 'leftover-text',
    plant: ({ text, paragraphs }, random) => {
      const paragraph = random.pick(paragraphs.filter(({ end }) => text[end - 1] === '.'));
      const words = random.pick(['[cid:image001.png@01D4AB]', '[image002.jpg]', '{ PAGE }'])!;
      const fault = paragraph && inserted(text, paragraph.end, ` ${words}`);
      return fault && { ...fault, span: { start: fault.span.start + 1, end: fault.span.end } };
    },
    settles: 'nothing is offered',
  },
  {
    name: 'a disclaimer stands below the notes',
    group: 'slips',
    rule: 'leftover-text',
    alike: (text) => text.trimEnd(),
    plant: ({ text }, random) => inserted(text, text.length, `\n\n${random.pick(mailFooters)}\n`),
  },
  {
    name: 'every line is quoted',
    group: 'slips',
    rule: 'mail-reply-marks',
    plant: ({ text, frontMatter }, random) =>
      frontMatter === undefined
        ? { text: quotedWhole(text, random.pick(['', '>'])!), span: { start: 0, end: 4 } }
        : undefined,
  },
  {
    name: 'the head of an e-mail stands above',
    group: 'slips',
    rule: 'mail-header',
    alike: (text) => text.trimStart(),
    plant: ({ text, frontMatter }, random) =>
      frontMatter === undefined ? inserted(text, 0, `${random.pick(mailHeads)}\n\n`) : undefined,
  },
  {
    name: 'the text is a story of a newspaper',
    group: 'structure',
    rule: 'not-a-release',
    consequences: {
      'abbreviation-not-expanded': 'a story does not say what it stands for',
      'quote-unclosed': 'a quotation goes on below',
      'rating-mismatch': 'the notes held the other half',
    },
    plant: ({ text, headline, body, frontMatter }) => {
      const told = text.slice(headline.end, body.end);
      if (frontMatter !== undefined || /^(?:embargo|for immediate)/im.test(told)) return undefined;
      const author = 'By Jane Smith, home affairs correspondent';
      const story = `${text.slice(headline.start, headline.end)}\n\n${author}\n\n${text.slice(body.start, body.end).trim()}\n\nRelated articles\n\nComments (12)\n`;
      const start = story.indexOf(author);
      return { text: story, span: { start, end: start + author.length } };
    },
  },
  {
    name: 'the text is a story, told from outside',
    group: 'structure',
    rule: 'not-a-release',
    consequences: {
      'abbreviation-not-expanded': 'a story does not say what it stands for',
      'quote-unclosed': 'a quotation goes on below',
      'rating-mismatch': 'the notes held the other half',
      'speaker-first-mention': 'whoever answers is not introduced',
    },
    plant: ({ text, headline, body, frontMatter }, random) => {
      const told = text.slice(headline.start, body.end);
      if (frontMatter !== undefined || /^(?:embargo|for immediate)/im.test(told)) return undefined;
      const end = random.pick(storyEnds)!;
      const story = `${text.slice(headline.start, headline.end)}\n\nInspectors have told a damning tale in a damning report.\n\n${text.slice(body.start, body.end).trim()}\n\n${end}\n`;
      const start = story.indexOf('damning report');
      return { text: story, span: { start, end: start + 14 } };
    },
  },
];

/** The text as an outsider tells it: without furniture, from a story's opening to the answer of those inspected. */
const storyEnds = [
  'A spokesman for the owner said: “We do not recognise the picture in this report.”\n\nThe union was approached for comment.',
  'A manager told the Evening Post that staff had known it for long.\n\nThe minister declined to comment on the damning report.',
];

const pageLines = [
  'Leave a Reply',
  'Share This Post',
  'Share this:',
  'Print this page',
  'Related posts',
  'Skip to main content',
  'Cookies on GOV.UK',
  'Posted in News',
  'Your e-mail address will not be published. Required fields are marked *',
];
const pageBlocks = [
  'Share this\n\nFacebook\n\nTwitter',
  'Home\n\nNews\n\nContact us\n\nSearch',
  'Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nName *\n\nEmail *\n\nWebsite\n\nPost Comment',
];
const mailFooters = [
  'This e-mail and any attachments are confidential and intended for the addressee alone.',
  'If you are not the intended recipient, please tell the sender and delete this message.',
  'Sent from my iPhone',
];
const mailHeads = [
  'From: Press Office <press@example.org>\nSent: 29 May 2019 16:04\nTo: desk@example.org\nSubject: FW: release',
  '-----Original Message-----\nFrom: Ann Poe\nSent: 29 May 2019 16:04\nTo: News desk\nCc: Bo Rae\nSubject: release',
  'Begin forwarded message:\n\nFrom: Ann Poe <ann@example.org>\nSubject: release\nDate: 29 May 2019 at 16:04:11 BST\nTo: desk@example.org',
];

/** The text as a mail program quotes it, which may mark blank lines as well. */
function quotedWhole(text: string, blank: string): string {
  return text.replace(/^(?=.)/gm, '> ').replace(/^(?=\r?\n)/gm, blank);
}

/** Lines put in between two paragraphs of running text. */
function between(
  { text, paragraphs }: CleanRelease,
  random: Random,
  lines: string,
): Fault | undefined {
  const gaps = paragraphs.slice(1).flatMap(({ start }, index) => {
    const gap = { start: paragraphs[index]!.end, end: start };
    const isBreak = text.slice(gap.start, gap.end).trim() === '';
    return isBreak && !/[“"‘]/.test(text[start]!) ? [gap] : [];
  });
  const gap = random.pick(gaps);
  if (gap === undefined) return undefined;
  const at = { start: gap.start, end: gap.start };
  return edited(text, [{ span: at, text: `\n\n${lines}` }], at);
}
