import { releaseKinds } from '../../house/kinds';
import type { Command } from '../command';
import { houseOption } from '../sharedOptions';

/** `pressroom new`: starts a release. */
export const newCommand: Command = {
  name: 'new',
  operands: '[FILE]',
  summary: 'start a release: everything that is known, and places for the rest',
  details: [
    'The release is written to FILE, which must not exist yet, or else printed. What is still to be',
    'filled in stands in square brackets: [INSERT HEADLINE].',
    '',
    'A DAY is typed as people do: “14 March”, 14/3/2027, “next Thursday”. A TIME is 00.01 or 9.30am;',
    'left out, it is the one at which embargoes of the house end.',
    '',
    'Ends with 0 when the release was written or printed, 2 when it could not be.',
  ],
  options: [
    houseOption,
    {
      name: 'kind',
      value: 'KIND',
      choices: releaseKinds,
      help: 'inspection (unless told otherwise), thematic, annual or statement',
    },
    { name: 'service', value: 'NAME', help: 'the service that was inspected' },
    { name: 'published', value: 'DAY', help: 'the day of publication' },
    { name: 'embargo', value: 'TIME', help: 'when the embargo ends, with or without a day' },
    { name: 'immediate', help: 'for immediate release' },
  ],
  // What it takes to write a release is not set up for those who check one.
  run: async (args, io) => (await import('../startRelease')).startRelease(args, io),
};
