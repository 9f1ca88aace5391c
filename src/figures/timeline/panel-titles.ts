import { breakLabel } from '../break-label.ts';
import type { MeasureText } from '../measure-text.ts';
import type { Shape } from '../scene.ts';
import type { Panel } from './lay-out-panels.ts';
import type { TimelineEra } from './timeline-input.ts';

/** Sizes in pt. */
const TITLE = { size: 8.5, leading: 10.5, weight: 600 } as const;
/** From the last line down to where the drawing goes on. */
const RULE_SPACE = 5;
/** Rows of titles that a panel may need. */
const MOST_TITLE_ROWS = 4;

/**
 * Break the titles of panels into lines: title and span stand on one line where every panel has room
 * for them; else the span stands below, and each on as many lines as it needs.
 *
 * @param panels Panels from left to right.
 * @param measureText Measures text in the font of the drawing.
 * @returns The lines of each panel, none for a gap; undefined where a word is wider than its panel or
 *   the lines would be too many.
 */
export function panelTitles(
  panels: readonly Panel[],
  measureText: MeasureText,
): string[][] | undefined {
  const widthOf = (text: string) => measureText(text, TITLE.size, TITLE.weight);
  const whole = panels.map(({ stretch }) =>
    stretch.kind === 'gap' ? [] : [`${titleOf(stretch)} ${stretch.span}`],
  );
  if (panels.every((panel, index) => (whole[index] ?? []).every(fitsInto(panel, widthOf)))) {
    return whole;
  }
  const broken = panels.map(({ stretch, left, right }) =>
    stretch.kind === 'gap'
      ? []
      : [titleOf(stretch), stretch.span].flatMap((text) => breakLabel(text, right - left, widthOf)),
  );
  const haveRoom = panels.every((panel, index) => {
    const lines = broken[index] ?? [];
    return lines.length <= MOST_TITLE_ROWS && lines.every(fitsInto(panel, widthOf));
  });
  return haveRoom ? broken : undefined;
}

function fitsInto(
  { left, right }: Panel,
  widthOf: (text: string) => number,
): (line: string) => boolean {
  return (line) => widthOf(line) <= right - left;
}

function titleOf({ numeral, label }: TimelineEra): string {
  return `${numeral} ${label}`;
}

/**
 * Find the height that titles take, with the rule below them.
 *
 * @param titles Lines of each panel.
 * @returns Height in pt, with the space below the rule.
 */
export function titlesHeight(titles: readonly (readonly string[])[]): number {
  return Math.max(1, ...titles.map(({ length }) => length)) * TITLE.leading + RULE_SPACE;
}

/**
 * Draw the title of a panel and the rule below it.
 *
 * @param panel Panel.
 * @param lines Its title, in lines.
 * @param height Height of all titles, in pt.
 * @returns Texts (`title`, `title-span`) and the rule (`title-rule`); nothing for a gap.
 */
export function titleShapes(
  { stretch, left, right }: Panel,
  lines: readonly string[],
  height: number,
): Shape[] {
  if (stretch.kind === 'gap') return [];
  const spanStart = lines.length > 1 ? spanStartOf(lines, stretch.span) : lines.length;
  const y = height - RULE_SPACE + 1;
  return [
    ...lines.map(
      (text, row): Shape => ({
        kind: 'text',
        role: row < spanStart ? 'title' : 'title-span',
        x: left,
        y: TITLE.size + row * TITLE.leading,
        anchor: 'start',
        size: TITLE.size,
        text,
      }),
    ),
    {
      kind: 'line',
      role: 'title-rule',
      points: [
        { x: left, y },
        { x: right, y },
      ],
    },
  ];
}

/** The last lines are those that together make the span. */
function spanStartOf(lines: readonly string[], span: string): number {
  return lines.findIndex((_, row) => row > 0 && lines.slice(row).join(' ') === span);
}
