import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/dates/day.ts';
import { grow, isWithin, overlap } from '../../../src/figures/geometry/box.ts';
import { drawStrip, type Strip } from '../../../src/figures/timeline/draw-strip.ts';
import { eventMarkers } from '../../../src/figures/timeline/event-marker.ts';
import type { TimelineEra, TimelineInput } from '../../../src/figures/timeline/timeline-input.ts';
import { measureText } from '../../support/own-template.ts';
import { scaled } from '../../support/scaled.ts';

const WIDTH = 481.9;

/** An era of ten years with events on the days, counted from its first. */
const era = (index: number, days: readonly number[], label = 'An era'): TimelineEra => {
  const first = `${1800 + 10 * index}-01-01`;
  return {
    kind: 'era',
    numeral: 'I',
    label,
    span: `${1800 + 10 * index}–${1809 + 10 * index}`,
    first,
    last: `${1809 + 10 * index}-12-31`,
    events: days.map((day, n) => ({
      first: addDays(first, day),
      last: addDays(first, day),
      marker: eventMarkers[n % 4] ?? 'sourced',
      text: 'Something happens',
      rank: 0,
    })),
  };
};

const draw = (panels: TimelineInput['panels']): Strip =>
  drawStrip({
    panels,
    width: WIDTH,
    measureText,
    printTick: (day, precision) => (precision === 'year' ? day.slice(0, 4) : day),
  });

const times = (count: number, dayOf: (n: number) => number) =>
  Array.from({ length: count }, (_, n) => dayOf(n));

const rolesOf = ({ scene }: Strip) => scene.shapes.map(({ role }) => role);

const markBoxes = ({ rows }: Strip) =>
  rows.flatMap(({ markers }) =>
    markers.map((mark) => grow({ ...mark, width: 0, height: 0 }, 2.54)),
  );

const histories = fc
  .array(fc.array(fc.oneof(fc.nat(3640), fc.constantFrom(0, 1800)), { maxLength: 60 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => rows.map((days, index) => era(index, days)));

const holds = (check: (strip: Strip, eras: TimelineEra[]) => boolean) =>
  fc.assert(
    fc.property(histories, (eras) => check(draw(eras), eras)),
    { numRuns: scaled(60) },
  );

describe('on any strip', () => {
  it('every event is told, by a mark or in a bar', () => {
    holds(({ rows }, eras) =>
      eras.every(({ events }, index) => {
        const { markers = [], bars = [] } = rows[index] ?? {};
        return markers.length + bars.reduce((sum, { count }) => sum + count, 0) === events.length;
      }),
    );
  });

  it('no mark covers another', () => {
    holds((strip) => {
      const boxes = markBoxes(strip);
      return boxes.every((box, index) =>
        boxes.slice(index + 1).every((other) => !overlap(box, other)),
      );
    });
  });

  it('marks and bars stand in the band of their era', () => {
    holds(({ rows }) =>
      rows.every(({ band, markers, bars }) =>
        [
          ...markers.map((mark) => grow({ ...mark, width: 0, height: 0 }, 2.05)),
          ...bars.map(({ box }) => box),
        ].every((box) => isWithin(box, band)),
      ),
    );
  });

  it('no mark is moved by more than the width of one', () => {
    holds(({ rows }, eras) =>
      rows.every(({ band, markers }, row) =>
        markers.every(({ x }, index) => {
          const day = Date.parse(eras[row]?.events[index]?.first ?? '');
          const [first, last] = [eras[row]?.first, eras[row]?.last].map((d) => Date.parse(d ?? ''));
          const days = ((last ?? 0) - (first ?? 0)) / 864e5 + 1;
          const share = ((day - (first ?? 0)) / 864e5 + 0.5) / days;
          return Math.abs(band.x + 5 + share * (band.width - 10) - x) <= 5.2;
        }),
      ),
    );
  });

  it('nothing leaves the frame, and no band overlaps another', () => {
    holds(({ scene, rows }) =>
      rows.every(
        ({ band }, index) =>
          band.x + band.width <= scene.width + 0.01 &&
          band.y + band.height <= scene.height + 0.01 &&
          rows.slice(index + 1).every((other) => !overlap(band, other.band)),
      ),
    );
  });
});

describe('a strip', () => {
  it('has no labels, and a row for each era', () => {
    const strip = draw(times(12, (n) => n).map((n) => era(n, [10, 900, 3000])));
    expect([strip.rows.length, rolesOf(strip).includes('label')]).toEqual([12, false]);
  });

  it('has the four marks of the timeline', () => {
    const roles = rolesOf(draw([era(0, [10, 900, 1800, 3000])]));
    expect(roles.filter((role) => /^(s|un|pl)/.test(role))).toEqual([
      'sourced',
      'unusable',
      'unusable-half',
      'unsourced',
      'planned',
    ]);
  });

  it('of six eras is at most 50 mm high', () => {
    const { scene } = draw(times(6, (n) => n).map((n) => era(n, [10, 12, 900, 3000])));
    expect((scene.height / 72) * 25.4).toBeLessThan(50);
  });

  it('of 12 eras and 300 events is at most 110 mm high, with a mark for each', () => {
    const eras = times(12, (n) => n).map((n) =>
      era(
        n,
        times(25, (m) => (m * 1171) % 3650),
      ),
    );
    const strip = draw(eras);
    expect(strip.rows.flatMap(({ markers }) => markers)).toHaveLength(300);
    expect((strip.scene.height / 72) * 25.4).toBeLessThan(110);
  });

  it('of 300 events on one day shows a bar with their number', () => {
    const strip = draw([
      era(
        0,
        times(300, () => 1800),
      ),
    ]);
    const texts = strip.scene.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.role === 'bar-count' ? [shape.text] : [],
    );
    expect([strip.rows[0]?.bars.map(({ count }) => count), texts]).toEqual([[300], ['300']]);
    expect(strip.scene.height).toBeLessThan(60);
  });

  it('has bars in the proportion of their numbers', () => {
    const days = [...times(40, () => 500), ...times(10, () => 2500)];
    const [first, second] = draw([era(0, days)]).rows[0]?.bars ?? [];
    expect((first?.box.height ?? 0) / (second?.box.height ?? 1)).toBeCloseTo(4);
  });

  it('cuts no name off, however long its words are', () => {
    const label = 'Donaudampfschifffahrtsgesellschaftskapitänsmützen und mehr';
    const strip = draw([era(0, [10], label)]);
    const lines = strip.scene.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.role === 'title' ? [shape.text] : [],
    );
    expect(lines.join('').replaceAll(' ', '')).toBe(`I${label.replaceAll(' ', '')}`);
    expect(Math.max(...lines.map((line) => measureText(line, 8.5, 600)))).toBeLessThan(131);
  });

  it('hatches a gap between its rows, with its span', () => {
    const { scene } = draw([
      era(0, [10]),
      { kind: 'gap', span: '1810–1819', first: '1810-01-01', last: '1819-12-31' },
      era(2, [10]),
    ]);
    const spans = scene.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.role === 'title-span' ? [shape.text] : [],
    );
    expect(spans).toEqual(['1800–1809', '1810–1819', '1820–1829']);
    expect(scene.shapes.filter(({ role }) => role === 'hatch').length).toBeGreaterThan(2);
  });
});
