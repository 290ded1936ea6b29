import { defineRule } from './rule';

/** “ENDS” in a Welsh release. */
const welshMarker = 'DIWEDD';

export const endMarkerForm = defineRule({
  id: 'end-marker-form',
  group: 'structure',
  severity: 'info',
  fix: 'safe',
  needsHouse: true,
  mayFollow: 'line',
  summary: 'The end marker is not written as the house writes it.',
  why: 'One form throughout lets readers, and the newsroom systems that cut a release at its end marker, find it.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nIt was inspected in May.\n\n<|-ENDS-|>\n' },
      { text: 'Probation service must do more\n\nIt was inspected in May.\n\n<|###|>\n' },
    ],
    valid: [
      { text: 'Probation service must do more\n\nIt was inspected in May.\n\nENDS\n' },
      {
        text: '---\nhouse: ofsted\n---\n\nSchool gets its report card\n\nIt was inspected in May.\n\nEnds\n',
        note: 'This house writes both “ENDS” and “Ends”.',
      },
      {
        text: 'Rhaid i’r gwasanaeth wella\n\nCafodd ei arolygu ym mis Mai.\n\nDIWEDD\n',
        note: 'So a Welsh release ends.',
      },
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n\n**ENDS**\n',
        note: 'In strong type.',
      },
    ],
  },
  check({ release: { text, house, outline }, report }) {
    const forms = house.style.endMarkers;
    const [preferred] = forms;
    if (preferred === undefined || !house.style.confirmed) return;
    for (const { span } of outline.endMarkers) {
      // Strong type is no other form.
      const marker = text.slice(span.start, span.end).replace(/^\*\*(.*)\*\*$/, '$1');
      if (forms.includes(marker) || marker === welshMarker) continue;
      report({
        span,
        message: `The house writes “${preferred}”.`,
        fix: { title: `Write “${preferred}”`, edits: [{ span, text: preferred }] },
      });
    }
  },
});
