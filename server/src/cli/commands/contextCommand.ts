import type { Command } from '../command';
import { colourOptions, formatOption } from '../sharedOptions';

/** `pressroom context`: prints what the register knows of a service. */
export const contextCommand: Command = {
  name: 'context',
  operands: 'NAME',
  summary: 'print what earlier inspections of a service found, each with its source',
  details: [
    'NAME is that of a service, in full or in short, one it had before, its id in the register, or a',
    'place: then every service there is printed. The register files of the nearest pressroom.yaml count.',
    'With --format json everything is one JSON object in a line.',
    '',
    'Ends with 0 when something was found, 2 when the name is not in the register or something could',
    'not be read.',
  ],
  options: [formatOption, ...colourOptions],
  // What it takes to word a record is not set up for those who check a release.
  run: async (args, io) => (await import('../printContext')).printContext(args, io),
};
