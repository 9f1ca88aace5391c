import { loadLetters } from '../../src/page/fonts/load-letters.ts';
import { loadTemplate } from '../../src/page/template/load-template.ts';
import { ownWorld } from '../figures/map/own-world.ts';
import { installed } from './installed.ts';

const loaded = await loadTemplate('briefing', ownWorld, 'templates');
if (!('template' in loaded)) throw new Error(JSON.stringify(loaded.findings));
const { manifest } = loaded.template;

/** What the built-in template has room for, and how wide text is in its fonts. */
export const ownTemplate = {
  measure: manifest.measure.a4,
  letters: await loadLetters(manifest, (await installed).fonts),
};

/** Measures text as it prints in figures and tables of the built-in template. */
export const measureText = ownTemplate.letters.heading;
