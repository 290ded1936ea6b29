/** Services: where a release names them, and what the wording of one paragraph shows. */
import type { Span } from '../../text/span';
import type { WordedKind } from './serviceKinds';

/** One place where a service is named. */
export interface ServiceMention {
  readonly span: Span;
  /** The name as it stands here. */
  readonly text: string;
  /** The service in the register; `undefined` when only the wording shows that a service is named. */
  readonly id: string | undefined;
  /** The fullest form of the name in this release, with the short form of its kind: "Cumbria and Lancashire CRC". */
  readonly name: string;
}

/** A service named in one paragraph; spans count from the start of its text. */
export interface WordedService {
  readonly span: Span;
  readonly kind: WordedKind;
  readonly place: Span;
  /** The name with the short form of its kind: "Gwent CRC". */
  readonly name: string;
  /** As in `KindWords`; 4 where a short form is given in brackets. */
  readonly weight: number;
}
