import { boxOf, textOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { readAttribute } from '../reading/read-attribute.ts';
import { type StructureElement, tellElement } from '../reading/read-structure.ts';

/**
 * Check that figures and formulas have a text in their place, and a box that says where they are
 * (ISO 14289-1, 7.3 and 7.7; ISO 32000-1, 14.8.5.4.3).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkAlternatives(evidence: Evidence): Generator<Fault> {
  const { pdf } = evidence;
  for (const element of evidence.structure.elements) {
    if (element.standard !== 'Figure' && element.standard !== 'Formula') continue;
    const alternative =
      textOf(pdf, element.dict.get('Alt')) || textOf(pdf, element.dict.get('ActualText'));
    if (!alternative?.trim()) {
      const reason = `${tellElement(element)} has neither \`Alt\` nor \`ActualText\`; a text was expected`;
      yield { rule: 'figure-alternative', reason };
    }
    if (element.standard === 'Figure') yield* checkBox(evidence, element);
  }
}

function* checkBox({ pdf }: Evidence, element: StructureElement): Generator<Fault> {
  const box = boxOf(pdf, readAttribute(pdf, element.dict, 'Layout', 'BBox'));
  if (box && box[2] > box[0] && box[3] > box[1]) return;
  const found = box ? `the \`BBox ${box.join(' ')}\`` : 'no `BBox`';
  const reason = `${tellElement(element)} has ${found}; the box of the figure was expected`;
  yield { rule: 'figure-box', reason };
}
