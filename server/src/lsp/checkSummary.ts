/** What checking the whole workspace came to, in a sentence. */
import type { Finding } from '../rules/rule';
import { endingsInWords } from '../workspace/releaseFiles';

/** How many releases were checked, and what was found in them. */
export class CheckSummary {
  #releases = 0;
  #errors = 0;
  #warnings = 0;
  #others = 0;

  /** Adds a release; one that could not be read counts as an error. */
  add({ findings, unread }: Checked): void {
    this.#releases++;
    if (unread !== undefined) this.#errors++;
    for (const { severity } of findings) {
      if (severity === 'error') this.#errors++;
      else if (severity === 'warning') this.#warnings++;
      else this.#others++;
    }
  }

  /** "12 releases checked: 1 error, 3 warnings, no piece of advice." */
  get inWords(): string {
    if (this.#releases === 0) {
      return `There are no releases here: no file ends in ${endingsInWords}.`;
    }
    const found = [
      counted(this.#errors, 'error', 'errors'),
      counted(this.#warnings, 'warning', 'warnings'),
      counted(this.#others, 'piece of advice', 'pieces of advice'),
    ];
    return `${counted(this.#releases, 'release', 'releases')} checked: ${found.join(', ')}.`;
  }
}

/** A release that was checked, or that could not be read. */
interface Checked {
  readonly findings: readonly Finding[];
  readonly unread: string | undefined;
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}
