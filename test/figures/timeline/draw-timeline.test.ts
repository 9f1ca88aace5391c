import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/dates/day.ts';
import { grow } from '../../../src/figures/geometry/box.ts';
import { cross, meets, type Segment } from '../../../src/figures/geometry/segment.ts';
import type { ScenePoint, Shape } from '../../../src/figures/scene.ts';
import { drawTimeline, type Timeline } from '../../../src/figures/timeline/draw-timeline.ts';
import { type EventMarker, eventMarkers } from '../../../src/figures/timeline/event-marker.ts';
import type {
  TimelineEra,
  TimelineEvent,
  TimelineInput,
} from '../../../src/figures/timeline/timeline-input.ts';
import { measureText } from '../../support/own-template.ts';
import { scaled } from '../../support/scaled.ts';

const WIDTH = 481.9;

const era = (first: string, last: string, events: TimelineEvent[]): TimelineEra => ({
  kind: 'era',
  numeral: 'I',
  label: 'An era',
  span: `${first.slice(0, 4)}–${last.slice(0, 4)}`,
  first,
  last,
  events,
});

const event = (first: string, text = 'Something happens', more = {}): TimelineEvent => ({
  first,
  last: first,
  marker: 'sourced',
  text,
  rank: 0,
  ...more,
});

function draw(panels: TimelineInput['panels']): Timeline {
  const timeline = drawn(panels);
  if (!timeline) throw new Error('the events find no room');
  return timeline;
}

function drawn(panels: TimelineInput['panels']): Timeline | undefined {
  return drawTimeline({
    panels,
    width: WIDTH,
    measureText,
    printTick: (day, precision) => (precision === 'year' ? day.slice(0, 4) : day),
  });
}

const words = fc.lorem({ maxCount: 9 });
const marker: fc.Arbitrary<EventMarker> = fc.constantFrom(...eventMarkers);

/** A history of eras from one day to three centuries long. */
const histories = fc
  .array(
    fc.record({
      days: fc.constantFrom(1, 20, 400, 9000, 110_000),
      gap: fc.boolean(),
      events: fc.array(
        fc.record({
          at: fc.nat(1000),
          length: fc.nat(400),
          text: words,
          marker,
          rank: fc.nat(30),
        }),
        { maxLength: 14 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((stretches) => {
    let start = '1700-01-01';
    const panels: TimelineInput['panels'] = [];
    for (const { days, gap, events } of stretches) {
      const last = addDays(start, days - 1);
      const made = events.map(({ at, length, ...rest }) => {
        const first = addDays(start, Math.floor((at * days) / 1001));
        return { first, last: addDays(first, length), ...rest };
      });
      panels.push(era(start, last, made));
      start = addDays(last, 1);
      if (!gap) continue;
      panels.push({ kind: 'gap', span: 'a gap', first: start, last: addDays(start, 99) });
      start = addDays(start, 100);
    }
    return panels;
  });

/** The letters of a text reach less far than its line. */
function inkOf(shape: Shape): Box {
  const box = boxOf(shape);
  return shape.kind === 'text' ? { ...box, y: box.y + 2, height: box.height - 2 } : box;
}

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

type Box = Timeline['labels'][number]['box'];

/** Drawn once for all that is asked of them: drawing is what takes the time. */
const drawings = fc.sample(histories, scaled(80)).flatMap((panels) => {
  const timeline = drawn(panels);
  // Events that find no room are drawn as a strip; with a few there is always room.
  return timeline ? [{ timeline, panels }] : [];
});

function holds(check: (timeline: Timeline, panels: TimelineInput['panels']) => boolean): void {
  expect(drawings.length).toBeGreaterThan(20);
  const wrong = drawings.find(({ timeline, panels }) => !check(timeline, panels));
  expect(JSON.stringify(wrong?.panels)).toBeUndefined();
}

const segments = (line: readonly ScenePoint[]): Segment[] =>
  line.slice(1).map((point, index) => [line[index] ?? point, point]);

/** Every shape as a box. */
function boxOf(shape: Shape): Box {
  if (shape.kind === 'rect') return shape;
  if (shape.kind === 'circle') {
    const { x, y, radius } = shape;
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  }
  if (shape.kind === 'text') {
    const width = measureText(shape.text, shape.size, shape.role.startsWith('title') ? 600 : 400);
    const x =
      shape.x - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
    return { x, y: shape.y - shape.size, width, height: shape.size };
  }
  if (shape.kind === 'area' || shape.kind === 'lines') {
    throw new Error('a timeline has no outlines');
  }
  const xs = shape.points.map(({ x }) => x);
  const ys = shape.points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

describe('on any timeline', () => {
  it('no two labels overlap', () => {
    holds(({ labels }) =>
      labels.every(({ box }, index) =>
        labels.slice(index + 1).every((other) => !overlaps(box, other.box)),
      ),
    );
  });

  it('no label covers a mark', () => {
    holds(({ labels, markers }) =>
      labels.every(({ box }) =>
        markers.every(({ x, y }) => !overlaps(box, grow({ x, y, width: 0, height: 0 }, 2.9))),
      ),
    );
  });

  it('no leader passes through the label of another', () => {
    holds(({ labels }) =>
      labels.every(({ leader }, index) =>
        labels.every(
          ({ box }, other) =>
            other === index ||
            segments(leader).every((segment) => !meets(segment, grow(box, -0.01))),
        ),
      ),
    );
  });

  it('no two leaders cross', () => {
    holds(({ labels }) =>
      labels.every(({ leader }, index) =>
        labels
          .slice(index + 1)
          .every((other) =>
            segments(leader).every((a) => segments(other.leader).every((b) => !cross(a, b))),
          ),
      ),
    );
  });

  it('no leader runs across the mark of another event', () => {
    holds(({ labels, markers }) =>
      labels.every(({ leader, marker }) =>
        markers
          .filter(({ x, y }) => x !== marker.x || y !== marker.y)
          .every(({ x, y }) => {
            const mark_ = grow({ x, y, width: 0, height: 0 }, 2.9);
            return segments(leader).every((segment) => !meets(segment, mark_));
          }),
      ),
    );
  });

  it('no leader runs across the scale or a gap', () => {
    holds(({ labels, scene }) => {
      const scale = scene.shapes.filter(({ role }) => /^(tick|tick-text|gap)$/.test(role));
      return labels.every(({ leader }) =>
        scale.every((shape) =>
          segments(leader).every((segment) => !meets(segment, grow(inkOf(shape), -0.01))),
        ),
      );
    });
  });

  it('every leader goes from its label to its marker', () => {
    holds(({ labels, markers }) =>
      labels.every(({ box, leader, marker }) => {
        const [first, last] = [leader[0], leader.at(-1)];
        const isAtBox =
          first !== undefined &&
          first.x >= box.x - 0.01 &&
          first.x <= box.x + box.width + 0.01 &&
          (Math.abs(first.y - box.y) < 0.01 || Math.abs(first.y - box.y - box.height) < 0.01);
        return (
          isAtBox &&
          last?.x === marker.x &&
          last.y === marker.y &&
          markers.some(({ x, y }) => x === marker.x && y === marker.y)
        );
      }),
    );
  });

  it('nothing leaves the frame', () => {
    holds(({ scene: { width, height, shapes } }) =>
      shapes
        .map(boxOf)
        .every(
          (box) =>
            box.x > -0.01 &&
            box.y > -0.01 &&
            box.x + box.width < width + 0.01 &&
            box.y + box.height < height + 0.01,
        ),
    );
  });

  it('every event has a marker, and no two cover each other', () => {
    holds(({ markers }, panels) => {
      const events = panels.flatMap((panel) => (panel.kind === 'era' ? panel.events : []));
      return (
        markers.length === events.length &&
        markers.every((a, index) =>
          markers.slice(index + 1).every((b) => Math.hypot(a.x - b.x, a.y - b.y) > 4.8),
        )
      );
    });
  });

  it('there are at most 16 labels', () => {
    holds(({ labels }) => labels.length <= 16);
  });

  it('no label is cut off, nor has it more than three lines', () => {
    holds(({ labels, scene }, panels) => {
      const texts = panels.flatMap((panel) =>
        panel.kind === 'era' ? panel.events.map(({ text }) => text.replace(/[.;:,]+$/, '')) : [],
      );
      return (
        labels.every(({ lines }) => lines.length <= 3 && !lines.join('').includes('…')) &&
        labels.every(({ lines }) =>
          texts.some((text) => text === lines.join(' ') || text.startsWith(`${lines.join(' ')}.`)),
        ) &&
        scene.shapes.every((shape) => shape.kind !== 'text' || !shape.text.includes('…'))
      );
    });
  });

  it('no text is smaller than 7.4 pt', () => {
    holds(({ scene }) => scene.shapes.every((shape) => shape.kind !== 'text' || shape.size >= 7.4));
  });
});

describe('a timeline', () => {
  it('draws filled, half filled and empty circles by support, and an empty diamond for a plan', () => {
    const events = eventMarkers.map((own, index) =>
      event(`19${index + 1}0-01-01`, 'x', { marker: own }),
    );
    const { shapes } = draw([era('1900-01-01', '1950-12-31', events)]).scene;
    const marks = shapes.filter(({ kind }) => kind === 'circle' || kind === 'polygon');
    expect(marks.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
      'circle sourced',
      'circle unusable',
      'polygon unusable-half',
      'circle unsourced',
      'polygon planned',
    ]);
  });

  it('of one event labels it', () => {
    const { labels } = draw([era('1900-01-01', '1950-12-31', [event('1910-01-01', 'War ends')])]);
    expect(labels.map(({ lines }) => lines)).toEqual([['War ends']]);
  });

  it('names the events of the highest rank where not all find room', () => {
    const events = Array.from({ length: 30 }, (_, n) =>
      event(addDays('1900-01-01', n * 600), `Event with the number ${n}`, {
        rank: n % 3 === 1 ? 9 : 1,
      }),
    );
    const { labels } = draw([era('1900-01-01', '1949-12-31', events)]);
    const named = labels.map(({ lines }) => Number(lines.join(' ').split(' ').at(-1)));
    expect(named.filter((n) => n % 3 === 1)).toHaveLength(10);
  });

  it('names the best event of each era, whatever its rank', () => {
    const many = Array.from({ length: 20 }, (_, n) =>
      event(addDays('1900-01-01', n * 900), `Event ${n}`, { rank: 9 }),
    );
    const { labels } = draw([
      era('1900-01-01', '1949-12-31', many),
      era('1950-01-01', '1999-12-31', [event('1960-01-01', 'A coup')]),
    ]);
    expect(labels.map(({ lines }) => lines.join(' '))).toContain('A coup');
  });

  it('names the next event where a label would need more than three lines', () => {
    const long = 'A very long account of what was said and done '.repeat(4).trim();
    const { labels } = draw([
      era('1900-01-01', '1950-12-31', [
        event('1910-01-01', long, { rank: 9 }),
        event('1930-01-01', 'War ends'),
      ]),
    ]);
    expect(labels.map(({ lines }) => lines.join(' '))).toEqual(['War ends']);
  });

  it('is at most 151 pt high, with many events and titles of two lines', () => {
    const eras = Array.from({ length: 4 }, (_, n) =>
      era(`19${n}0-01-01`, `19${n}9-12-31`, [
        ...Array.from({ length: 10 }, (_, m) =>
          event(addDays(`19${n}0-01-01`, m * 300), `Something of note happens here, ${m}`),
        ),
      ]),
    );
    expect(draw(eras).scene.height).toBeLessThanOrEqual(151);
  });

  it('is not drawn where its events find no room', () => {
    const onOneDay = (count: number) =>
      drawn([
        era(
          '1900-01-01',
          '1950-12-31',
          Array.from({ length: count }, () => event('1910-01-01')),
        ),
      ]);
    expect([onOneDay(10) === undefined, onOneDay(200)]).toEqual([false, undefined]);
  });

  it('is not drawn where a word of a title is wider than its panel', () => {
    const eras = Array.from({ length: 5 }, () => ({
      ...era('1900-01-01', '1950-12-31', [event('1910-01-01')]),
      label: 'Donaudampfschifffahrtsgesellschaft',
    }));
    expect(drawn(eras)).toBeUndefined();
  });

  it('of an era of one day beside one of three centuries labels both', () => {
    const { labels } = draw([
      era('1600-01-01', '1899-12-31', [event('1650-01-01', 'A treaty')]),
      era('1900-01-01', '1900-01-01', [event('1900-01-01', 'A coup')]),
    ]);
    expect(labels.map(({ lines }) => lines.join(' ')).sort()).toEqual(['A coup', 'A treaty']);
  });

  it('labels the years of a long era, and the days of a short one', () => {
    const ticks = (first: string, last: string) =>
      draw([era(first, last, [])]).scene.shapes.flatMap((shape) =>
        shape.kind === 'text' && shape.role === 'tick-text' ? [shape.text] : [],
      );
    expect([
      ticks('1700-06-01', '1999-12-31').slice(0, 2),
      ticks('2000-03-05', '2000-03-05'),
    ]).toEqual([['1750', '1800'], ['2000-03-05']]);
  });

  it('breaks the span of an open era that is too long for its panel, and cuts nothing off', () => {
    const span = 'since 2013, covered to 2 March 2019';
    const crowded = era('1900-01-01', '1949-12-31', [
      ...Array.from({ length: 30 }, (_, n) => event(addDays('1900-01-01', n * 500))),
    ]);
    const open = { ...era('2013-01-01', '2019-03-02', []), span };
    const few = era('1950-01-01', '1999-12-31', []);
    const { shapes } = draw([crowded, few, few, few, open]).scene;
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    const [start = 0, ...others] = texts
      .filter(({ role }) => role === 'title')
      .map(({ x }) => x)
      .reverse();
    const lines = texts.filter(({ role, x }) => role === 'title-span' && x === start);
    expect([others.length, lines.map(({ text }) => text).join(' ')]).toEqual([4, span]);
    expect(lines.length).toBeGreaterThan(1);
    const rule = shapes.find(({ role }) => role === 'title-rule');
    const lowest = Math.max(...lines.map(({ y }) => y));
    expect(rule?.kind === 'line' && (rule.points[0]?.y ?? 0) > lowest).toBe(true);
  });

  it('hatches a gap', () => {
    const { shapes } = draw([
      era('1900-01-01', '1950-12-31', []),
      { kind: 'gap', span: '1951–1960', first: '1951-01-01', last: '1960-12-31' },
    ]).scene;
    expect(shapes.filter(({ role }) => role === 'hatch').length).toBeGreaterThan(2);
  });
});
