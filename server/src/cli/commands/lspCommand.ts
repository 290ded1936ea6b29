import { type Command, ExitCode } from '../command';

/** `pressroom lsp`: serves an editor until it says goodbye. */
export const lspCommand: Command = {
  name: 'lsp',
  operands: '',
  summary: 'serve an editor by the Language Server Protocol',
  details: [],
  options: [{ name: 'stdio', help: 'over standard input and output, the only way there is' }],
  run: async (_, io) => {
    await io.startServer();
    return ExitCode.clean;
  },
};
