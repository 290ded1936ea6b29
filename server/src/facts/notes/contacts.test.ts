import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText } from '../markedText';
import { scanContacts } from './contacts';

/** Expects exactly the marked words to be read as contacts of this kind. */
function check(source: string, ...expected: readonly string[]): void {
  const { text, spans } = markedText(source);
  const contacts = scanContacts(text);
  expect(
    contacts.map((contact) => contact.text),
    source,
  ).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  expect(
    contacts.map(({ span }) => span),
    source,
  ).toEqual(spans);
  const meanings = contacts.map(({ kind, valid }) => (valid ? kind : `broken ${kind}`));
  expect(meanings, source).toEqual(expected);
}

describe('scanContacts', () => {
  it('reads telephone numbers however they are grouped', () => {
    check('on <|07889 405930|> or', 'phone');
    check('<|020 7944 3021|>, <|(020) 7944 3021|>, <|02079443021|>', 'phone', 'phone', 'phone');
    check('<|+44 (0)20 7944 3021|>; <|+44 7889 405930|>', 'phone', 'phone');
    check('<|0044 20 7944 3021|>', 'phone');
    check('<|0131 496 0271|> (<|029 2018 0144|>)', 'phone', 'phone');
    check('<|0303 123 1113|> or <|0800 1111|> or <|0800 123 456|>', 'phone', 'phone', 'phone');
    check('<|07889-405930|> and <|07889.405930|>', 'phone', 'phone');
    check('<|01204 12345|>', 'phone');
    check('<|020 7944 3021|> <|029 2018 0144|>', 'phone', 'phone');
    check('<|+353 1 234 5678|>', 'phone');
    check('on <|07700\n     900462|>, or', 'phone');
  });

  it('takes the extension with the number, but no figure behind it', () => {
    check('<|020 7944 3021 ext 123|>', 'phone');
    check('<|020 7944 3021, extension 4|>', 'phone');
    check('<|07889 405930|> 24 hours a day', 'phone');
    check('call <|0303 123 1113|>. 10 aspects', 'phone');
  });

  it('says which numbers have a wrong length', () => {
    check('on <|07889 40593|>.', 'broken phone');
    check('on <|07889 4059300|>.', 'broken phone');
    check('call <|0788940593|>', 'broken phone');
    check('on <|01229 40593|>', 'broken phone');
    check('Tel: <|020 7944 302|>', 'broken phone');
    check('<|+44 7889 40593|>', 'broken phone');
  });

  it('takes no other number for a telephone', () => {
    for (const text of [
      'from 00.01 on 30 May 2019',
      'on 01-02-2019 and 03/04/2019',
      '1,000,000 and 0.5 and 10 000 000',
      'the 0800 service',
      'reference 0123456',
      'in 2019 0 were',
    ]) {
      check(text);
    }
  });

  it('reads e-mail addresses', () => {
    check('or <|media@hmiprobation.example|>.', 'email');
    check('(<|first.last+news@x-y.example.gov.uk|>)', 'email');
    check('**<|media@x.example|>** and _<|press@x.example|>_', 'email', 'email');
    check('<|a@x.example|>,<|b@y.example|>', 'email', 'email');
    check('[<|media@x.example|>](mailto:<|media@x.example|>)', 'email', 'email');
  });

  it('says which addresses are broken', () => {
    check('or <|media@hmiprobation|>.', 'broken email');
    check('<|media@@x.example|>', 'broken email');
    check('<|media@x..example|>', 'broken email');
    check('<|media@hmiprobation,gov.uk|>', 'broken email');
    check('at <|media@hmiprobation.gov,uk|>.', 'broken email');
    check('<|media@ x.gov.uk|>', 'broken email');
    check('at <|media @x.gov.uk|>', 'broken email');
    check('e-mail <|media at x.gov.uk|>', 'broken email');
    check('<|media [at] x dot gov dot uk|>', 'broken email');
    check('E-mail: <|media.x.gov.uk|>', 'broken email');
  });

  it('takes no name or page for an address', () => {
    check('follow @HMIProbation');
    check('e-mail us at www.x.gov.uk');
    check('5@3');
    check('The report is at www.x.gov.uk/media.');
  });

  it('gives contacts in the order of the text', () => {
    check('<|media@x.example|> or <|020 7944 3021|> or <|b@x.example|>', 'email', 'phone', 'email');
  });
});

const piece = fc.constantFrom(
  ...['07889', '405930', '020', '+44', '(0)', '0', '@', 'media', 'x.gov.uk', 'e-mail', 'at', 'dot'],
  ...['.', ',', '-', ' ', '\n', '(', ')', 'ext', '7'],
);
const prose = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const spaced = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

describe('scanContacts on any text', () => {
  it('gives spans inside the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(prose, spaced, fc.string({ unit: 'binary' })), (text) => {
        let floor = 0;
        for (const contact of scanContacts(text)) {
          const { start, end } = contact.span;
          expect(start).toBeGreaterThanOrEqual(floor);
          expect(end).toBeGreaterThan(start);
          expect(contact.text).toBe(text.slice(start, end));
          floor = end;
        }
        expect(floor).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('reads back every mobile number', () => {
    const digits = fc.integer({ min: 7_000_000_000, max: 7_999_999_999 }).map((n) => `0${n}`);
    fc.assert(
      fc.property(digits, (number) => {
        const grouped = `${number.slice(0, 5)} ${number.slice(5)}`;
        check(`Call <|${grouped}|> or <|${number}|>.`, 'phone', 'phone');
        check(`Call <|${grouped.slice(0, -1)}|>.`, 'broken phone');
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('gets through long and hostile texts', () => {
    for (const unit of ['0', '0 ', 'a', 'a@', '@', 'a.', 'e-mail ', 'media at ', '+4', '(0']) {
      expect(() => scanContacts(unit.repeat(10_000))).not.toThrow();
    }
  });
});
