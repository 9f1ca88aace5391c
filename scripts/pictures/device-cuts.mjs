/** A briefing that is not made of the examples of the page: the sample of eight eras. */
const SAMPLE = 'eight-eras';

/**
 * What each picture of `docs/devices.md` shows, by its name in `docs/images/` without the ending: of which
 * briefing (`devices` unless told), from which text to which.
 *
 * @type {Record<string, import('./device-cuts.d.mts').DeviceCut>}
 */
export const deviceCuts = {
  'device-masthead': { from: 'Technical briefing', to: 'Updates', across: 'page', pad: [5, 2] },
  'device-bottom-line': { from: 'BOTTOM LINE', to: 'checked.', across: 'column' },
  'device-key-points': { from: 'Key points', to: 'no source', across: 'column' },
  'device-facts': { from: 'At a glance', to: '9 dated', across: 'rail' },
  'device-map': { from: 'Map 1.', to: 'implied', across: 'rail', pad: [28, 2] },
  'device-sourcing': { from: 'How well is this', to: 'handbook.', across: 'column', pad: [3, 3] },
  'device-eras-in-brief': { from: 'The eras in brief', to: 'page', across: 'page', pad: [2.5, 4] },
  'device-eras-table': {
    from: 'The eras at a glance',
    to: 'Open questions 1 withdrawn',
    across: 'page',
    pad: [4, 2.5],
  },
  'device-era-strip': { from: '1945–1991 I Read', to: '1 withdrawn', across: 'page', pad: [4, 2] },
  'device-era-summary': {
    from: 'ERA SUMMARY',
    to: 'closed the books',
    across: 'column',
    pad: [4, 4],
  },
  'device-chronology': { from: 'CHRONOLOGY', to: 'last book', across: 'page' },
  'device-timeline': {
    from: 'I Read by hand 1945',
    to: 'Figure 1.',
    across: 'page',
    pad: [2.5, 2],
  },
  'device-timeline-strip': {
    briefing: SAMPLE,
    from: 'Oil and trust',
    to: 'Figure 1.',
    across: 'page',
  },
  'device-margin-sources': {
    from: 'The readings The board',
    to: 'Sources 2',
    across: 'page',
    pad: [3, 5],
  },
  'device-margin-figure': {
    from: 'Gauges in service',
    to: 'Figure 2.',
    across: 'page',
    pad: [1, 1],
  },
  'device-support-tags': { from: 'What is not known', to: 'no source', across: 'column' },
  'device-flag': {
    from: 'The network cost more than the',
    to: 'open question',
    across: 'column',
    pad: [1, 2],
  },
  'device-open-questions': { from: 'Open questions', to: '[5]?', across: 'page', pad: [4, 2] },
  'device-judgement': { from: 'JUDGEMENT', to: 'its extremes', across: 'column', pad: [4, 3] },
  'device-cross-references': { from: 'has the levels', to: 'course', across: 'column' },
  'device-table-natural': { from: 'Table 2.', to: 'Note:', across: 'column' },
  'device-table-wide': { from: 'Table 3.', to: 'Vigadó', across: 'page', pad: [2, 6] },
  'device-table-folded': { from: 'Table 4.', to: 'from the quay', across: 'page', pad: [2, 6] },
  'device-table-pointer': { from: 'Table 5.', to: 'Annex', across: 'column' },
  'device-table-turned': {
    from: 'Gauge Spring',
    to: 'Budapest 14',
    across: 'turned',
    pad: [20, 4],
  },
  'device-chart': { from: 'cm', to: 'Budapest 186', across: 'column' },
  'device-references': { from: 'Links were not', to: 'Flood takes', across: 'page', pad: [10, 7] },
  'device-print-urls': {
    briefing: 'print-urls',
    from: 'Links were not',
    to: 'Flood takes',
    across: 'page',
    pad: [10, 10],
  },
  'device-running-head': { from: 'Danube gauges ·', to: 'Danube gauges ·', across: 'sheet' },
  'device-foot': { from: 'Page 2 of', to: 'Page 2 of', across: 'sheet' },
  'device-status': { briefing: 'superseded', from: 'Superseded ·', to: 'Danube', across: 'sheet' },
  'device-closing': {
    from: 'About this briefing',
    to: 'numbered here',
    across: 'page',
    pad: [4, 8],
  },
};
