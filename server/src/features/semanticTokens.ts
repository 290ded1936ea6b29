import type * as lsp from 'vscode-languageserver-types';

export const semanticTokensLegend: lsp.SemanticTokensLegend = {
  tokenTypes: [],
  tokenModifiers: [],
};
