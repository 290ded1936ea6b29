/** Reads a dictionary of Hunspell: stems with flags, and what each flag adds to a stem. */

/** What one line of a rule adds: `strip` goes from the end (or the start) of a stem that fits, and `add` comes there. */
interface Affix {
  readonly strip: string;
  readonly add: string;
  readonly fits: RegExp;
}

/** What a flag stands for. */
interface Affixes {
  readonly kind: 'PFX' | 'SFX';
  /** Whether a word may have one before it and one after it. */
  readonly crosses: boolean;
  readonly affixes: Affix[];
}

/**
 * Every word of a dictionary with all its endings and beginnings. Words that are made of several, and what may stand in
 * such words alone, are left out; in a list of British words those are ordinal numbers in figures.
 * @param aff what the flags mean
 * @param dic the stems
 */
export function hunspellWords(aff: string, dic: string): Set<string> {
  const rules = affixesIn(aff);
  const onlyInside = /^ONLYINCOMPOUND (\S)/m.exec(aff)?.[1];
  const words = new Set<string>();
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem === '' || (onlyInside !== undefined && flags.includes(onlyInside))) continue;
    words.add(stem);
    const found = [...flags].flatMap((flag) => rules.get(flag) ?? []);
    const prefixes = found.filter(({ kind }) => kind === 'PFX');
    for (const prefix of prefixes) for (const word of withEach(stem, prefix)) words.add(word);
    for (const suffix of found.filter(({ kind }) => kind === 'SFX')) {
      for (const word of withEach(stem, suffix)) {
        words.add(word);
        if (!suffix.crosses) continue;
        for (const prefix of prefixes) {
          if (prefix.crosses) for (const both of withEach(word, prefix)) words.add(both);
        }
      }
    }
  }
  return words;
}

function affixesIn(aff: string): ReadonlyMap<string, Affixes> {
  const rules = new Map<string, Affixes>();
  for (const line of aff.split(/\r?\n/)) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if ((kind !== 'PFX' && kind !== 'SFX') || flag === undefined) continue;
    const known = rules.get(flag);
    if (known === undefined) {
      // The first line of a flag says whether it crosses, and how many lines follow.
      rules.set(flag, { kind, crosses: strip === 'Y', affixes: [] });
      continue;
    }
    known.affixes.push({
      strip: strip === '0' ? '' : strip!,
      add: add === '0' ? '' : add!,
      fits: new RegExp(kind === 'PFX' ? `^${condition}` : `${condition}$`),
    });
  }
  return rules;
}

function withEach(stem: string, { kind, affixes }: Affixes): string[] {
  return affixes
    .filter(({ fits, strip }) => {
      const has = kind === 'PFX' ? stem.startsWith(strip) : stem.endsWith(strip);
      return has && fits.test(stem);
    })
    .map(({ add, strip }) =>
      kind === 'PFX'
        ? add + stem.slice(strip.length)
        : stem.slice(0, stem.length - strip.length) + add,
    );
}
