import { expect, test } from 'vitest';
import { houses } from '../house/houses';
import { registerMatcher } from './registerMatcher';
import { seedRegister } from './seedRegister';

const match = registerMatcher(seedRegister, houses);

/** The names in a text, with what they mean. */
function found(text: string): string[] {
  return match(text).map(
    ({ span, value }) =>
      `${text.slice(span.start, span.end)}: ${value.kind} ${value.ids.join(' ')}`,
  );
}

test('services, people and bodies are found in one text', () => {
  expect(
    found(
      'HM Inspectorate of Probation gave Cumbria & Lancashire CRC’s owner, Sodexo, a report. Glenys Stacey said so.',
    ),
  ).toEqual([
    'HM Inspectorate of Probation: body hmi-probation',
    'Cumbria & Lancashire CRC: service cumbria-and-lancashire-crc',
    'Sodexo: body sodexo',
    'Glenys Stacey: person glenys-stacey',
  ]);
});

test('a county by itself is a place, an area inspected by itself first', () => {
  expect(found('in Northamptonshire and in Lancashire')).toEqual([
    'Northamptonshire: place northamptonshire bedfordshire-northamptonshire-cambridgeshire-and-hertfordshire-crc northamptonshire-pdu northamptonshire-yjs',
    'Lancashire: place cumbria-and-lancashire-crc lancashire-yjs',
  ]);
});

test('several areas together are what a service is called after', () => {
  expect(found('across Cumbria and Lancashire')).toEqual([
    'Cumbria and Lancashire: service cumbria-and-lancashire-crc',
  ]);
});

test('a name that two services have had means either', () => {
  expect(found('Kent, Surrey and Sussex')).toEqual([
    'Kent, Surrey and Sussex: service kent-surrey-and-sussex-crc kent-surrey-and-sussex-region',
  ]);
});

test('an abbreviation that two bodies share means either', () => {
  expect(found('HMIP')).toEqual(['HMIP: body hmi-probation hmi-prisons']);
});

test('a person is found with and without the honorific', () => {
  expect(found('Dame Glenys Stacey, Mr Justin Russell, Justin Russell')).toEqual([
    'Dame Glenys Stacey: person glenys-stacey',
    'Mr Justin Russell: person justin-russell',
    'Justin Russell: person justin-russell',
  ]);
});

test('words that are a place with a capital alone are none without it', () => {
  expect(found('They saw reading, a bath, the north east and the bench.')).toEqual([]);
  expect(found('People in Bath and on the Isle of Wight, not on the isle of wight.')).toEqual([
    'Bath: place bath-and-north-somerset-pdu',
    'Isle of Wight: place hampshire-and-isle-of-wight-crc portsmouth-and-isle-of-wight-pdu isle-of-wight-yjs',
  ]);
  expect(found('staff of york pdu and of the south west region')).toEqual([]);
  expect(found('BeNCH and the Bench')).toEqual([
    'BeNCH: service bedfordshire-northamptonshire-cambridgeshire-and-hertfordshire-crc',
  ]);
});

test('where a sentence begins a single word with a capital need be no place', () => {
  expect(found('Bury the past. “Bath is for washing”, he said.\nDevon says so.')).toEqual([]);
  expect(found('Bury: good. Bath, too. In Devon says who?')).toEqual([
    'Bury: place bury-and-rochdale-pdu bury-and-rochdale-yjs',
    'Bath: place bath-and-north-somerset-pdu',
    'Devon: place dorset-devon-and-cornwall-crc devon-and-torbay-pdu devon-yjs',
  ]);
  expect(found('York PDU is small.')).toEqual(['York PDU: service york-pdu']);
});

test('no text names the Probation Service as one that is inspected', () => {
  expect(found('The Probation Service and the National Probation Service')).toEqual([]);
});

test('without houses only the register speaks', () => {
  expect(registerMatcher(seedRegister)('HM Inspectorate of Probation')).toEqual([]);
});
