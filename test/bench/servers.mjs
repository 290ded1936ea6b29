/** The language servers that are measured, each with a document of its kind and about the same size. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { LanguageClient } from './languageClient.mjs';

const peers = join(
  createRequire(import.meta.url).resolve('vscode-langservers-extracted/package.json'),
  '../bin',
);

/** A server by name: what to run, and what it is given. */
export function servers(programs) {
  return {
    Pressroom: { script: programs.server, language: 'press-release', ending: 'press' },
    'an empty server': { script: programs.emptyServer, language: 'press-release', ending: 'press' },
    'the JSON server': {
      script: join(peers, 'vscode-json-language-server'),
      language: 'json',
      ending: 'json',
      textOf: (release) => `${JSON.stringify(release.split('\n'), undefined, 1)}\n`,
    },
    'the Markdown server': {
      script: join(peers, 'vscode-markdown-language-server'),
      language: 'markdown',
      ending: 'md',
      settings: { markdown: markdownSettings },
    },
  };
}

const markdownSettings = {
  validate: {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    unusedLinkDefinitions: { enabled: 'warning' },
    duplicateLinkDefinitions: { enabled: 'warning' },
    ignoredLinks: [],
  },
  suggest: { paths: { enabled: true } },
  occurrencesHighlight: { enabled: false },
  server: { log: 'off' },
};

/**
 * One document open in one server.
 *
 * @typedef {{ line: number, character: number }} Place
 * @typedef {{ start: Place, end?: Place, text: string }} Change what comes in the place of what lies between.
 */
export class Session {
  client;
  /** What is wrong in the document, as the server said it last. */
  items = [];
  /** The milliseconds from opening the document to its first findings, once `opened` is resolved. */
  openedIn;
  #lines;
  #uri;
  #version = 1;
  #edits = 0;
  #resultId;

  constructor({ script, language, ending, textOf = (text) => text, settings }, release) {
    const markdown = new MarkdownIt();
    this.#lines = textOf(release).split('\n');
    this.#uri = `file:///drafts/draft.${ending}`;
    // The Markdown server has its client parse.
    this.client = new LanguageClient(script, ['--stdio'], {
      'markdown/parse': () => markdown.parse(this.text, {}),
      'markdown/findMarkdownFilesInWorkspace': () => [],
      'workspace/configuration': ({ items }) => items.map(() => settings ?? null),
    });
    this.opened = this.#open(language, settings);
  }

  get text() {
    return this.#lines.join('\n');
  }

  /** @returns {readonly string[]} */
  get lines() {
    return this.#lines;
  }

  async #open(language, settings) {
    await this.client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
          hover: { contentFormat: ['markdown'] },
        },
      },
      initializationOptions: { markdownFileExtensions: ['md'] },
      workspaceFolders: [],
    });
    this.client.notify('initialized', {});
    if (settings !== undefined)
      this.client.notify('workspace/didChangeConfiguration', { settings });
    const { text } = this;
    const start = performance.now();
    this.client.notify('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: language, version: 1, text },
    });
    await this.findings();
    this.openedIn = performance.now() - start;
  }

  /** What is wrong in the document now; `undefined` when that is what it was before. */
  async findings() {
    const report = await this.client.request('textDocument/diagnostic', {
      textDocument: { uri: this.#uri },
      ...(this.#resultId && { previousResultId: this.#resultId }),
    });
    this.#resultId = report.resultId;
    this.items = report.items ?? this.items;
    return report.items;
  }

  /** Asks for `hover` or `completion` where the words stand first, at their second character or behind them. */
  ask(feature, words) {
    const line = this.#lines.findIndex((text) => text.includes(words));
    const start = this.#lines[line].indexOf(words);
    return this.client.request(`textDocument/${feature}`, {
      textDocument: { uri: this.#uri },
      position: { line, character: feature === 'hover' ? start + 1 : start + words.length },
    });
  }

  /** Types a letter in the midst of a word: twenty at one place, then in another paragraph. */
  type() {
    this.change(this.nextLetter());
  }

  /** What `type` changes; each time it is asked, the next one. */
  nextLetter() {
    const place = Math.floor(this.#edits / 20);
    let line = Math.floor(this.#lines.length * (0.1 + 0.7 * ((place * 0.618) % 1)));
    while (!/\w{4} \w{4}/.test(this.#lines[line])) line = (line + 1) % this.#lines.length;
    const text = this.#lines[line];
    const character = /\w{4} \w{4}/.exec(text).index + 2 + (this.#edits++ % 20);
    return { start: { line, character }, text: 'e' };
  }

  /** Types a letter right after these words, before any that was typed there earlier. */
  typeAfter(words) {
    const line = this.#lines.findIndex((text) => text.includes(words));
    const character = this.#lines[line].indexOf(words) + words.length;
    this.change({ start: { line, character }, text: 'e' });
  }

  /** @param {Change} change */
  change({ start, end = start, text }) {
    const before = this.#lines[start.line].slice(0, start.character);
    const after = this.#lines[end.line].slice(end.character);
    const lines = `${before}${text}${after}`.split('\n');
    this.#lines.splice(start.line, end.line - start.line + 1, ...lines);
    this.client.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }
}
