import type { Code } from 'mdast';

/**
 * Tell how far each line of a fenced block lies from where it stands in its value. What stands before
 * a line is the indentation of the fence, or the mark of a quotation.
 *
 * @param node The block.
 * @param text Text that it was parsed from.
 * @returns What to add to an offset in the value, line by line.
 */
export function fenceShifts({ value, position }: Code, text: string): number[] {
  const outer = text.slice(position?.start.offset, position?.end.offset).split('\n').slice(1);
  let inside = 0;
  let outside = text.indexOf('\n', position?.start.offset) + 1;
  return value.split('\n').map((line, index) => {
    const whole = outer[index] ?? '';
    const shift = outside - inside + (whole.endsWith(line) ? whole.length - line.length : 0);
    inside += line.length + 1;
    outside += whole.length + 1;
    return shift;
  });
}
