import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { readAttribute } from '../reading/read-attribute.ts';
import { childElements, tellElement } from '../reading/read-structure.ts';

/**
 * Check that lists with labels say how they are numbered (ISO 14289-1, 7.6).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkLists({ pdf, structure }: Evidence): Generator<Fault> {
  for (const element of structure.elements) {
    if (element.standard !== 'L') continue;
    const labels = childElements(element).flatMap(childElements);
    if (!labels.some(({ standard }) => standard === 'Lbl')) continue;
    const numbering = readAttribute(pdf, element.dict, 'List', 'ListNumbering');
    if (typeof numbering === 'string') continue;
    const reason = `${tellElement(element)} has labels and no \`ListNumbering\`; it was expected`;
    yield { rule: 'list-numbering', reason };
  }
}
