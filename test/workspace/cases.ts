/** Folders as people may have them, with what editor and command line both have to make of them. */

/** A folder and what is in it to be checked. */
export interface FolderCase {
  readonly title: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The releases, each with the rules that tell how it was read. */
  readonly releases: Readonly<Record<string, readonly string[]>>;
}

/** The rules whose findings are compared; every other depends on more than how a file is found and read. */
export const telling = ['doubled-word', 'front-matter'];

const plain = 'Service improves\n\nStaff know the people.\n';
const faulty = 'Service improves\n\nStaff know the the people.\n';
/** Front matter with a key that there is not. */
const misspelt = `---\nhuose: ofsted\n---\n\n${plain}`;

export const cases: readonly FolderCase[] = [
  {
    title: 'endings in small and capital letters',
    files: {
      'a.press': faulty,
      'B.PRESS': faulty,
      'c.Press.MD': plain,
      'd.press.md': plain,
      'e.pressmd': faulty,
      'f.press.txt': faulty,
      'g.press.md.bak': faulty,
      press: faulty,
      'h.md': faulty,
    },
    releases: {
      'a.press': ['doubled-word'],
      'B.PRESS': ['doubled-word'],
      'c.Press.MD': [],
      'd.press.md': [],
    },
  },
  {
    title: 'a pattern that excludes releases, whatever the letters of their endings',
    files: {
      'pressroom.yaml': 'exclude: ["old/*.press", "**/draft-*.press.md"]\n',
      'old/a.press': faulty,
      'old/B.PRESS': faulty,
      'old/c.press.md': plain,
      'new/draft-1.Press.MD': faulty,
      'new/D.PRESS': plain,
    },
    releases: { 'new/D.PRESS': [], 'old/c.press.md': [] },
  },
  {
    title: 'folders that nobody writes releases in',
    files: {
      'a.press': plain,
      '.git/b.press': faulty,
      'node_modules/c/d.press': faulty,
      'e.press/f.press': plain,
      'g (1) é#%3F/h i.press': faulty,
    },
    releases: {
      'a.press': [],
      'e.press/f.press': [],
      'g (1) é#%3F/h i.press': ['doubled-word'],
    },
  },
  {
    title: 'the project of the nearest pressroom.yaml',
    files: {
      'pressroom.yaml': 'rules: {doubled-word: off}\n',
      'a.press': faulty,
      'deep/er/b.press': faulty,
      'other (2)/pressroom.yaml': 'exclude: [old]\n',
      'other (2)/c.press': faulty,
      'other (2)/old/d.press': faulty,
      'old/e.press': faulty,
    },
    releases: {
      'a.press': [],
      'deep/er/b.press': [],
      'old/e.press': [],
      'other (2)/c.press': ['doubled-word'],
    },
  },
  {
    title: 'front matter behind whatever an editor puts before it',
    files: {
      'plain.press': misspelt,
      'mark.PRESS': `\ufeff${misspelt}`,
      'marks.press': `\ufeff\ufeff${misspelt}`,
      'mark-and-lines.press': `\ufeff\r\n \r\n${misspelt}`,
      'lines-and-mark.press': `\n\ufeff${misspelt}`,
      'utf16.press': Buffer.from(`\ufeff${misspelt}`, 'utf16le'),
    },
    releases: {
      'plain.press': ['front-matter'],
      'mark.PRESS': ['front-matter'],
      'marks.press': ['front-matter'],
      'mark-and-lines.press': ['front-matter'],
      'lines-and-mark.press': ['front-matter'],
      'utf16.press': ['front-matter'],
    },
  },
];
