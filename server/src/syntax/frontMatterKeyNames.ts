/** The keys of front matter by name, for those who must not load the schema; a test holds the two together. */
export const frontMatterKeyNames = [
  'house',
  'kind',
  'service',
  'regime',
  'rating',
  'standards',
  'embargo',
  'published',
  'fieldwork',
  'report',
  'sources',
  'counterpart',
  'language',
] as const;
