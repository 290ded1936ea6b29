/** People: where a release names them, and whom the words of one paragraph name. */
import type { Span } from '../../text/span';

/** One place where a person is named, or meant by a role or a pronoun. */
export interface PersonMention {
  readonly span: Span;
  readonly text: string;
  readonly form: 'full' | 'short' | 'role' | 'pronoun';
  /** The full name as first given in the release, honorific included: "Dame Glenys Stacey". */
  readonly person: string | undefined;
  /** The person in the register. */
  readonly id: string | undefined;
  /** The role given beside the name, as written: "Chief Inspector of Probation". */
  readonly role: string | undefined;
}

/** Who speaks, as the subject of a reporting verb names them; spans count from the start of the text it was read from. */
export interface Subject {
  readonly span: Span;
  readonly kind: 'person' | 'people' | 'pronoun' | 'role' | 'source';
  /** For a person, the name with its honorific; for several people, their names joined; for a source, its plain word; else the words as they stand. */
  readonly text: string;
  /** For a person: "Dame", "Mr". */
  readonly honorific: string | undefined;
  /** For a person, the words of the name without honorific and letters; for a source, a capitalised word that may be a surname. */
  readonly words: readonly string[];
  /** For a person, the last word with the particles before it: "Russell", "de la Cour". */
  readonly surname: string;
  /** For a person, the office given beside the name; for an office, all of it: "chief inspector of schools". */
  readonly role: string | undefined;
}

/** A name, and whether it is sure to be a person's. */
export interface NamedPerson {
  readonly subject: Subject;
  readonly sure: boolean;
}
