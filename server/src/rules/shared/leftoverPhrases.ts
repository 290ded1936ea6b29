/**
 * Lines that come along when a text is copied: from a web page, a word processor or an e-mail. And lines that show that
 * a text is something else than a release: a page of a website, a letter, minutes, an advertisement of a job.
 *
 * All are in small letters, with straight apostrophes, "email" for "e-mail" and "#" for any number. "…" at the end stands
 * for more words on a short line, "…" at the start for words before it. What holds for a whole line only is here because
 * the same words in a sentence are nobody's mistake: "Share this moment", "It was posted in 2019."
 */
import type { Phrases } from './phraseTable';

/** Where a line was left over from. */
export type LeftoverSource = 'a web page' | 'a word processor' | 'an e-mail';

/** Lines left over from somewhere. */
export interface Leftovers extends Phrases {
  readonly source: LeftoverSource;
  /** What sort of line it is on its page; several sorts together show that the text is such a page. */
  readonly sort?: string;
  /** Whether the words may be meant as well, so that they count only beside other lines of the kind. */
  readonly besideOthers?: true;
}

export const leftovers: readonly Leftovers[] = [
  {
    source: 'a web page',
    sort: 'comments',
    phrases: [
      'leave a reply',
      'leave a reply …',
      'leave a comment',
      'leave a comment below',
      'post a comment',
      'post comment',
      'cancel reply',
      'comments are closed',
      'comments (#)',
      '# comments',
      '# comment',
      'no comments yet',
      '…required fields are marked',
      'your email address will not be published',
      'you must be logged in to post a comment',
      'view all comments',
      'notify me of new posts by email',
      'notify me of follow-up comments by email',
    ],
  },
  {
    source: 'a web page',
    sort: 'sharing',
    phrases: [
      'share this',
      'share this post',
      'share this page',
      'share this article',
      'share this story',
      'share this news',
      'share this release',
      'share on facebook',
      'share on twitter',
      'share on x',
      'share on linkedin',
      'share on whatsapp',
      'share via email',
      'tweet this',
      'email this page',
      'copy link',
      'copied to clipboard',
      'click to share on …',
      '# shares',
    ],
  },
  {
    source: 'a web page',
    sort: 'posted',
    phrases: [
      'posted in …',
      'filed under …',
      'posted by …',
      '…in uncategorized',
      '…in uncategorised',
      'uncategorized',
      'uncategorised',
      '# min read',
      '# minute read',
    ],
  },
  {
    source: 'a web page',
    sort: 'related',
    phrases: [
      'related internet links',
      'related posts',
      'related articles',
      'related stories',
      'recent posts',
      'recent comments',
      'read next',
      'more on this story',
      'you may also like',
      'you might also like',
      'previous post',
      'previous post …',
      'next post',
      'next post …',
    ],
  },
  {
    source: 'a web page',
    sort: 'subscribing',
    phrases: [
      'get every blog post by email',
      'get every blog post by email …',
      'subscribe to this blog',
    ],
  },
  {
    source: 'a web page',
    sort: 'subscribing',
    besideOthers: true,
    phrases: [
      'subscribe to our newsletter',
      'sign up to our newsletter',
      'sign up to our newsletter …',
      'sign up for our newsletter',
      'sign up for email alerts',
      'follow us on twitter',
      'follow us on facebook',
      'join the conversation',
    ],
  },
  {
    source: 'a web page',
    phrases: [
      'skip to main content',
      'skip to content',
      'skip to navigation',
      'skip navigation',
      'cookies on gov.uk',
      'cookies on this site',
      'cookies on this website',
      'cookies on our website',
      'cookies on the nhs website',
      'accept all cookies',
      'accept cookies',
      'accept additional cookies',
      'reject additional cookies',
      'reject cookies',
      'view cookies',
      'cookie settings',
      'manage cookies',
      'hide this message',
      'print this page',
      'print page',
      'print this article',
      'back to top',
      'return to top',
      'you are here',
      'you are here: …',
      'is this page useful?',
      'was this page helpful?',
      'report a problem with this page',
      'there is something wrong with this page',
      'maybe yes this page is useful no this page is not useful',
      'get emails about this page',
      'opens in a new window',
      'opens in new tab',
      'loading',
      'advertisement',
      'continue reading',
      'show caption',
      'toggle navigation',
      'all rights reserved',
      '…all rights reserved',
      '…see all updates',
      'view this email in your browser',
      'explore the topic',
      'help us improve gov.uk',
    ],
  },
  {
    source: 'a web page',
    sentences: true,
    phrases: [
      'we use cookies …',
      'we use some essential cookies …',
      "we'd like to set additional cookies …",
      'this website uses cookies …',
      'this site uses cookies …',
      'save my name, email, and website in this browser …',
      'this entry was posted in …',
      'if you no longer wish to receive these emails …',
    ],
  },
  {
    source: 'a web page',
    sort: 'pictures',
    phrases: [
      'image source, …',
      'image source …',
      'image caption, …',
      'image copyright …',
      'media caption, …',
      'video caption, …',
      'getty images',
    ],
  },
  {
    source: 'a web page',
    sort: 'related',
    besideOthers: true,
    phrases: [
      'read more',
      'read more: …',
      'read more here: …',
      'related news',
      'related topics',
      'most read',
      'top stories',
    ],
  },
  {
    source: 'a web page',
    sort: 'author',
    besideOthers: true,
    phrases: ['about the author', 'view all posts by …', 'posted on …', '…by admin'],
  },
  {
    source: 'a web page',
    sort: 'tags',
    besideOthers: true,
    phrases: ['tags: …', 'tagged: …', 'categories: …', 'category: …', 'filed under: …'],
  },
  {
    source: 'a web page',
    besideOthers: true,
    phrases: [
      'related content',
      'cookies on …',
      'most popular',
      'home',
      'menu',
      'search',
      'log in',
      'login',
      'sign in',
      'share',
      'tweet',
      'facebook',
      'twitter',
      'linkedin',
      'whatsapp',
      'email',
      'print',
      'reply',
      'comment',
      'comments',
      'name',
      'website',
      'submit',
      'previous',
      'next',
      'privacy policy',
      'terms and conditions',
      'accessibility statement',
      'cookies',
      'contact us',
      'about us',
      'news',
      'latest news',
      'related links',
      'follow us',
      'subscribe',
      'unsubscribe',
      'view this page in welsh',
    ],
  },
  {
    source: 'a word processor',
    phrases: [
      'formatted table',
      'field code changed',
      'page break',
      'section break (next page)',
      'section break (continuous)',
      'no table of contents entries found',
      'this page is intentionally left blank',
      'this page intentionally left blank',
      'click or tap here to enter text',
      'click here to enter text',
      'click or tap to enter a date',
    ],
  },
  {
    source: 'a word processor',
    besideOthers: true,
    phrases: ['table of contents', 'contents', 'page # of #', 'page #'],
  },
  {
    source: 'an e-mail',
    phrases: [
      'original message',
      'forwarded message',
      'sent from my iphone',
      'sent from my ipad',
      'sent from my mobile',
      'sent from my mobile …',
      'sent from my android …',
      'sent from my samsung …',
      'sent from outlook for …',
      'get outlook for …',
      'please consider the environment before printing …',
      'think before you print',
    ],
  },
];

/** How paragraphs of any length start that mail programs put below what somebody writes. */
export const disclaimers: readonly string[] = [
  'this email and any attachments',
  'this email (and any attachments',
  'this email (including any attachments',
  'this email and any files',
  'this email and its attachments',
  'this email is confidential',
  'this email is intended',
  'this email may contain',
  'this email has been scanned',
  'this email was scanned',
  'this email has been checked for viruses',
  'this message and any attachments',
  'this message is intended',
  'this message has been scanned',
  'this message was sent by',
  'this communication is intended',
  'the information in this email',
  'the information contained in this email',
  'the contents of this email',
  'if you are not the intended recipient',
  'if you have received this email',
  'if you received this email',
  'caution: this email originated',
  'caution: external email',
  'this email originated from outside',
  'please consider the environment before',
  'internet email is not to be treated as a secure',
];

/** How the balloons start in which a word processor shows what was changed; they may follow a sentence. */
export const balloons: readonly string[] = [
  'deleted: ',
  'formatted: font',
  'formatted: left',
  'formatted: right',
  'formatted: cent',
  'formatted: justified',
  'formatted: indent',
  'formatted: normal',
  'formatted: english',
  'formatted: heading',
  'formatted: space',
  'formatted: line spacing',
  'formatted: bullet',
  'formatted: numbered',
  'formatted: highlight',
  'formatted: not ',
  'formatted: list',
];

/** Words in brackets that stand where a page has a link, an address or a picture. */
export const bracketedLeftovers: readonly string[] = [
  'email address',
  'email protected',
  'opens in a new window',
  'opens in new window',
  'opens in a new tab',
  'opens in new tab',
  'link opens in a new window',
  'link is external',
  'external link',
  'click to enlarge',
  'read more',
];

/** What a text may be that is no release. */
export type OtherText =
  | 'a page of a website or a newspaper'
  | 'a letter'
  | 'the minutes of a meeting'
  | 'an advertisement of a job';

/** Lines of one sort that such a text has. */
export interface OtherTextLines extends Phrases {
  readonly text: OtherText;
  readonly sort: string;
}

/** Lines of texts that are no release; those of a page are among the leftovers. */
export const otherTextLines: readonly OtherTextLines[] = [
  { text: 'a letter', sort: 'opening', phrases: ['dear …'] },
  {
    text: 'a letter',
    sort: 'close',
    phrases: ['yours sincerely', 'yours faithfully', 'yours truly', 'yours ever', 'kind regards'],
  },
  {
    text: 'the minutes of a meeting',
    sort: 'title',
    phrases: ['minutes of …', 'minutes: …', 'minutes', 'meeting minutes', '…: minutes'],
  },
  {
    text: 'the minutes of a meeting',
    sort: 'present',
    phrases: [
      'present: …',
      'present',
      'in attendance',
      'in attendance: …',
      'attendees',
      'attendees: …',
    ],
  },
  {
    text: 'the minutes of a meeting',
    sort: 'apologies',
    phrases: ['apologies: …', 'apologies', 'apologies for absence …', 'apologies were received …'],
  },
  {
    text: 'the minutes of a meeting',
    sort: 'business',
    phrases: [
      'matters arising',
      'any other business',
      'aob',
      'minutes of the last meeting',
      'minutes of the previous meeting',
      'actions from the last meeting',
    ],
  },
  {
    text: 'the minutes of a meeting',
    sort: 'next',
    phrases: [
      'date of next meeting',
      'date of next meeting: …',
      'next meeting: …',
      'date of the next meeting …',
    ],
  },
  {
    text: 'an advertisement of a job',
    sort: 'pay',
    phrases: ['salary: …', 'pay: …', 'salary …', 'salary range: …'],
  },
  {
    text: 'an advertisement of a job',
    sort: 'closing',
    phrases: [
      'closing date: …',
      'closing date for applications …',
      'apply by: …',
      'applications close: …',
    ],
  },
  {
    text: 'an advertisement of a job',
    sort: 'post',
    phrases: [
      'job title: …',
      'post: …',
      'role: …',
      'job reference: …',
      'vacancy: …',
      'vacancy reference: …',
      'grade: …',
    ],
  },
  {
    text: 'an advertisement of a job',
    sort: 'terms',
    phrases: [
      'hours: …',
      'contract: …',
      'contract type: …',
      'working pattern: …',
      'location: …',
      'reports to: …',
    ],
  },
  {
    text: 'an advertisement of a job',
    sort: 'applying',
    phrases: [
      'how to apply',
      'how to apply: …',
      'person specification',
      'essential criteria',
      'job description',
    ],
  },
];
