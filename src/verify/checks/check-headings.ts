import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { tellElement } from '../reading/read-structure.ts';

/**
 * Check that headings begin at level 1 and skip no level downward (ISO 14289-1, 7.4).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkHeadings({ structure }: Evidence): Generator<Fault> {
  let before = 0;
  for (const element of structure.elements) {
    if (element.standard === 'H') {
      const reason = `${tellElement(element)} has no level; \`H1\` to \`H6\` was expected`;
      yield { rule: 'heading-order', reason };
    }
    const level = Number(/^H([1-6])$/.exec(element.standard ?? '')?.[1] ?? 0);
    if (level === 0) continue;
    if (level > before + 1) {
      const after = before === 0 ? 'as the first heading' : `after \`H${before}\``;
      const reason = `${tellElement(element)} ${after}; \`H${before + 1}\` was expected`;
      yield { rule: 'heading-order', reason };
    }
    before = level;
  }
}
