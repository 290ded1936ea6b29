/** What `pressroom.yaml` at the root of a workspace may say. */
import * as z from 'zod/mini';
import { severities } from './kinds';
import { type Immutable, identifier, list, text } from './schemaParts';

const severity = z
  .enum(severities)
  .check(
    z.describe(
      'off, hint (a possibility), info (advice), warning (almost surely wrong) or error (must not be issued like this).',
    ),
  );

const glob = text.check(z.describe('A pattern of file names, such as "issued/**/*.press".'));

const word = text.check(z.regex(/^\S+$/, 'must be one word'));

const rule = z.union([
  severity,
  z.strictObject({
    severity: z.exactOptional(severity),
    options: z
      .exactOptional(z.record(text, z.unknown()))
      .check(z.describe('The options of this rule; its page says which there are.')),
  }),
]);

/** The settings of a workspace. */
export const configSchema = z
  .strictObject({
    house: z
      .exactOptional(identifier)
      .check(
        z.describe(
          'The house whose releases these are, unless a release names another in its front matter.',
        ),
      ),
    archive: list(glob).check(z.describe('The releases already issued.')),
    register: list(glob).check(
      z.describe('Register files that add to what Pressroom brings along.'),
    ),
    rules: z
      ._default(z.record(text, rule), () => ({}))
      .check(z.describe('What to make of each rule, by its id.')),
    words: list(word).check(
      z.describe(
        'Words that your office uses and the rule “spelling” does not know, such as the name of a scheme.',
      ),
    ),
    exclude: list(glob).check(z.describe('Files that are never checked.')),
  })
  .check(z.describe('Settings of Pressroom for this workspace.'));

/** The settings of a workspace. */
export type Config = Immutable<z.infer<typeof configSchema>>;
