/**
 * What goes wrong in drafts: each slip is what to look for in a paragraph and what comes in its place.
 *
 * Only a place where the expression matches can slip, so a paragraph may be spared by all that are tried.
 */

/** @type {readonly (readonly [RegExp, string])[]} */
export const slips = [
  // The keyboard.
  [/(\w{3}) (\w)/, '$1  $2'],
  [/ (the|in|of|and) /, ' $1 $1 '],
  [/\b(\w{3}\w)(\w)(\w{3,})\b/, '$1$2$2$3'],
  [/\b(inspec)t(ors|ion)/, '$1$2'],
  [/\bassessment/, 'assesment'],
  [/\brecommend/, 'recomend'],
  [/\.$/, ''],
  [/\.$/, '..'],
  [/ \(([^)]{3,})\)/, ' ($1'],
  // Marks.
  [/(\w)’(\w)/, "$1'$2"],
  [/”$/, ''],
  [/: “/, ': '],
  [/‘(\w)/, "'$1"],
  [/(\w)” /, '$1 ” '],
  // Figures and dates.
  [/(\d+) per cent/, '$1%'],
  [/(\d),(\d{3})/, '$1,$2$2'],
  [/\b(\d{1,2}) (January|March|June|October)/, '$1th $2'],
  [/\b\d{1,2} (April|June|September|November) (\d{4})/, '31 $1 $2'],
  [/(\d+) of (\d+) cases/, '$2$1 of $2 cases'],
  [/between (\d+) (\w+) and (\d+)/, '$1-$3'],
  // The house’s words and names.
  [/‘Requires improvement’/, '‘requires Improvement’'],
  [/‘Good’/, '‘Satisfactory’'],
  [/‘Outstanding’/, '“outstanding”'],
  [/HM Inspectorate of Probation/, 'HM Inspectorate for Probation'],
  [/HM Inspectorate of Probation/, 'Her Majesty’s Inspectorate of Probation'],
  [/\bRussell\b/, 'Russel'],
  [/\bStacey\b/, 'Stacy'],
  [/\bMr (Russell|Jones)\b/, 'Justin $1'],
  [/\bpeople on probation\b/, 'service users'],
  [/ (\w{4,}) and (\w{4,})/, ' $1 & $2'],
  [/\bcentre\b|\bcentral\b/, 'center'],
  [/\borganised\b|\bprogramme/, 'program'],
  [/\b[Ii]ts\b/, 'it’s'],
  [/\bnew plan\b/, 'new plan [TBC]'],
  // What came with the text on its way.
  [/(\w)’(\w)/, '$1â€™$2'],
  [/(\w)’(\w)/, '$1&rsquo;$2'],
  [/(\w{4})(\w{4})/, '$1\u00ad$2'],
  [/(\d) (per|of|staff|cases)/, '$1\u00a0$2'],
];
