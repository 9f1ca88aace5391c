import { createHash } from 'node:crypto';
import type { ManifestEntry } from '../model/manifest.ts';
import type { Reference } from '../model/reference.ts';
import type { Settings } from '../model/settings.ts';

/**
 * Digest all that decides the bytes of a PDF.
 *
 * @param entry Source, inputs and template of the briefing.
 * @param settings Settings it was built with.
 * @param builder Digest of the tool and identity of the browser.
 * @returns SHA-256 in lower-case hexadecimal; equal keys need no new build.
 */
export function buildKey(
  entry: Pick<ManifestEntry, 'source' | 'inputs' | 'template'>,
  settings: Settings,
  builder: { tool: string; browser: string },
): string {
  const { source, inputs, template } = entry;
  const { forcedTemplate, forcedPaper, paper, strict, pageLimit, sourceDateEpoch } = settings;
  const text = JSON.stringify([
    source,
    inputs,
    template,
    [settings.template, settings.templates, forcedTemplate ?? '', forcedPaper ?? '', paper],
    [strict, pageLimit, sourceDateEpoch ?? ''],
    builder.tool,
    builder.browser,
  ]);
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Count references by their state.
 *
 * @param references References of one briefing.
 * @returns Total and counts; a state nobody is in is left out.
 */
export function countReferences(references: readonly Reference[]): ManifestEntry['references'] {
  const byState: ManifestEntry['references']['byState'] = {};
  for (const state of references.map((reference) => reference.state).sort()) {
    byState[state] = (byState[state] ?? 0) + 1;
  }
  return { total: references.length, byState };
}
