/** Texts by what they are made of; each takes the code units that it should have, about. */
export type TextsBySize = Readonly<Record<string, (size: number) => string>>;
