/** A file made from others. */
export interface GeneratedFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly content: string;
  /** Whether git keeps it. What git ignores is always written, for it is part of a build. */
  readonly committed: boolean;
}

/** Makes some of the generated files; `repository` is the absolute path of the repository. */
export type Generator = (repository: string) => readonly GeneratedFile[];
