import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { quoted } from '../reading/quoted.ts';

/**
 * Check that no text is lost in artifacts: page furniture may be text, decoration may not.
 * Exceptions are the repeated head of a table, whose words stand in its header cells, and text
 * that the caller knows to be hidden on purpose.
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkArtifacts(evidence: Evidence): Generator<Fault> {
  const headers = headerTexts(evidence);
  const hidden = evidence.hiddenTexts.map(squeeze).join('\n');
  for (const { page, type, text } of evidence.content.artifactTexts) {
    const words = squeeze(text);
    if (type === 'Pagination' || headers.includes(words) || hidden.includes(words)) continue;
    const reason = `${quoted(text.trim() || 'text')} is in an artifact of type \`${type ?? 'none'}\`; tagged text was expected`;
    yield { rule: 'artifact-without-text', page, reason };
  }
}

/** All words of header cells, in one string in which a part of a cell is found. */
function headerTexts({ structure, content }: Evidence): string {
  const texts = new Map(content.carriers.map((carrier) => [carrier.number, carrier.texts]));
  let all = '';
  for (const element of structure.elements) {
    let cell = element.parent;
    for (let steps = 0; cell && cell.standard !== 'TH' && steps < 32; steps++) cell = cell.parent;
    if (cell?.standard !== 'TH' && element.standard !== 'TH') continue;
    for (const kid of element.kids) {
      if (kid.kind === 'content') all += texts.get(kid.form ?? kid.page)?.get(kid.mcid) ?? '';
    }
    all += '\n';
  }
  return squeeze(all);
}

function squeeze(text: string): string {
  return text.replace(/[^\S\n]+/g, '');
}
