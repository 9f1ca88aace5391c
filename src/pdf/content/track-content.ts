import type { CosRef } from '../cos/cos.ts';
import type { Rectangle } from '../cos/cos-entries.ts';
import { latin1 } from '../cos/latin1.ts';
import { unexpectedIn } from '../cos/unexpected-pdf.ts';
import type { ContentStream, Painted, Unmarked } from './content-stream.ts';
import { IDENTITY, type Matrix, multiply, transformBox, unite } from './matrix.ts';
import { type ContentVisitor, type Operator, placesOf, scanOperators } from './scan-operators.ts';
import { TextPosition } from './text-position.ts';

const unexpected = unexpectedIn('track-content');

/** What an operator `Do` draws. */
export interface DrawnObject {
  box?: Rectangle;
  /** The form, when it has tags in it. */
  tagged?: CosRef;
}

/** What is found in a stream. */
export type Tracked = Pick<ContentStream, 'painted' | 'starts' | 'unmarked' | 'area'>;

/** Furniture farther apart than this, in pt, is that of different margins. */
const NEAR = 72;

/**
 * Follow a content stream from operator to operator, and note what is painted where.
 *
 * @param bytes The stream, decoded.
 * @param base Transformation in force where it begins.
 * @param draw Tells what a name draws under a transformation.
 * @returns What is painted inside and outside marked content.
 * @throws UnexpectedPdf for marked content that is not well nested.
 */
export function trackContent(
  bytes: Uint8Array,
  base: Matrix,
  draw: (name: string, ctm: Matrix) => DrawnObject,
): Tracked {
  const tracker = new ContentTracker(bytes, base, draw);
  scanOperators(bytes, tracker);
  return tracker.finish();
}

/** Graphics and text state, as far as it says where something is painted. */
class ContentTracker implements ContentVisitor {
  readonly #bytes: Uint8Array;
  readonly #draw: (name: string, ctm: Matrix) => DrawnObject;
  readonly #found: Tracked = { painted: new Map(), starts: [], unmarked: [], area: undefined };
  #ctm: Matrix;
  readonly #saved: Matrix[] = [];
  /** MCIDs of the open stretches; -1 for one without. */
  readonly #open: number[] = [];
  #mcid = -1;
  #path: { start: number; box: Rectangle | undefined } | undefined;
  #text: { start: number; shown: Painted | undefined } | undefined;
  readonly #position: TextPosition;
  /** All of the page area is painted in states that begin with a clip to it. */
  #areaStep: 'none' | 'saved' | 'rectangle' | 'inside' = 'none';
  #clip: Rectangle | undefined;
  readonly #clips: Rectangle[] = [];
  /** Clip that each unmarked piece is painted in. */
  readonly #clipOf = new Map<Unmarked, Rectangle>();
  /** Whether the last unmarked piece may be made longer. */
  #joins = false;

  readonly #steps = this.#createSteps();

  constructor(bytes: Uint8Array, base: Matrix, draw: (name: string, ctm: Matrix) => DrawnObject) {
    this.#bytes = bytes;
    this.#ctm = base;
    this.#position = new TextPosition(base);
    this.#draw = draw;
  }

  /** Follow one operator; those that neither paint nor move anything are passed over. */
  operator(operator: Operator): void {
    this.#watchArea(operator);
    this.#steps.get(operator.name)?.(operator);
  }

  letters(run: string): void {
    const { least, most, last } = placesOf(run);
    const painted = this.#paintedText();
    this.#position.extend(painted, least);
    this.#position.extend(painted, most);
    this.#position.move(last, 0);
  }

  finish(): Tracked {
    if (this.#open.length > 0) throw unexpected('marked content without end');
    // A margin box may be clipped as well, and comes before.
    const area = this.#clips.reduce(
      (a: Rectangle | undefined, b) => (a && size(a) >= size(b) ? a : b),
      undefined,
    );
    for (const [piece, clip] of this.#clipOf)
      piece.inArea = area !== undefined && overlap(clip, area);
    this.#found.area = area;
    return this.#found;
  }

  #createSteps(): ReadonlyMap<string, (operator: Operator) => void> {
    const steps = new Map<string, (operator: Operator) => void>();
    const on = (names: string, step: (operator: Operator) => void) => {
      for (const name of names.split(' ')) steps.set(name, step);
    };
    on('q', () => this.#save());
    on('Q', () => this.#restore());
    on('cm', ({ numbers }) => this.#setSpace(multiply(matrixOf(numbers), this.#ctm)));
    on('BDC BMC', (operator) => this.#begin(operator));
    on('EMC', () => this.#end());
    on('BT', ({ start }) => this.#beginText(start));
    on('ET', (operator) => this.#endText(operator));
    on('Tm', ({ numbers }) => this.#position.setLine(matrixOf(numbers)));
    on('Td TD', ({ numbers: [x = 0, y = 0] }) => this.#position.move(x, y));
    on('Tf', ({ numbers: [size = 0] }) => this.#position.setFontSize(size));
    on(`Tj TJ ' "`, (operator) => this.#showText(operator));
    on('re', ({ numbers, start }) => this.#extendPath(rectangle(numbers), start));
    on('m l c v y', ({ numbers, count, start }) =>
      this.#extendPath(pointsBox(numbers, count), start),
    );
    on('f F f* S s B B* b b*', (operator) => this.#endPath(operator));
    on('n', () => this.#dropPath());
    on('Do', (operator) => this.#drawObject(operator));
    on('sh', ({ start, end }) => this.#paint(start, end, { text: false }));
    return steps;
  }

  #watchArea({ name, numbers }: Operator): void {
    if (this.#areaStep === 'inside') return;
    if (name === 'q' && this.#saved.length === 0) this.#areaStep = 'saved';
    else if (name === 're' && this.#areaStep === 'saved') {
      this.#areaStep = 'rectangle';
      this.#clip = transformBox(rectangle(numbers), this.#ctm);
    } else if ((name === 'W' || name === 'W*') && this.#areaStep === 'rectangle') {
      this.#areaStep = 'inside';
      if (this.#clip) this.#clips.push(this.#clip);
    } else this.#areaStep = 'none';
  }

  #save(): void {
    this.#saved.push(this.#ctm);
    this.#joins = false;
  }

  #setSpace(ctm: Matrix): void {
    this.#ctm = ctm;
    this.#position.setSpace(ctm);
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (!saved) throw unexpected('a state that is restored and was not saved');
    this.#setSpace(saved);
    this.#joins = false;
    // Whatever comes after the page area is furniture again.
    if (this.#saved.length === 0) this.#areaStep = 'none';
  }

  #begin(operator: Operator): void {
    const [tagStart = 0, tagEnd = 0, from = 0, to = 0] = operator.others;
    const properties = latin1(this.#bytes.subarray(from, to));
    const mcid = Number(/\/MCID\s+(\d+)/.exec(properties)?.[1] ?? -1);
    this.#joins = false;
    this.#open.push(mcid);
    if (mcid < 0) return;
    if (this.#mcid >= 0) throw unexpected('marked content inside other marked content');
    this.#mcid = mcid;
    this.#found.starts.push({ mcid, start: operator.start, end: operator.end, tagStart, tagEnd });
    if (!this.#found.painted.has(mcid)) this.#found.painted.set(mcid, { text: false });
  }

  #end(): void {
    const mcid = this.#open.pop();
    if (mcid === undefined) throw unexpected('the end of marked content that was not begun');
    if (mcid >= 0) this.#mcid = -1;
    this.#joins = false;
  }

  #beginText(start: number): void {
    this.#text = { start, shown: undefined };
    this.#position.setLine(IDENTITY);
  }

  #showText({ others }: Operator): void {
    const painted = this.#paintedText();
    painted.text = true;
    this.#position.extend(painted, 0);
    // Four hexadecimal digits for each letter, between two brackets.
    const more = ((others[1] ?? 0) - (others[0] ?? 0) - 2) / 4 - 1;
    if (more > 0) this.#position.extend(painted, this.#position.lengthOf(more));
  }

  /** Where text is noted that is shown now. */
  #paintedText(): Painted {
    const text = this.#text;
    if (!text) throw unexpected('text outside of a text object');
    const painted = this.#found.painted.get(this.#mcid) ?? text.shown ?? { text: true };
    if (this.#mcid < 0) text.shown = painted;
    return painted;
  }

  #endText({ end }: Operator): void {
    const text = this.#text;
    this.#text = undefined;
    if (!text?.shown) return;
    this.#leaveUnmarked(text.start, end, text.shown);
  }

  #drawObject({ others, start, end }: Operator): void {
    const [from = 0, to = 0] = others;
    const name = latin1(this.#bytes.subarray(from + 1, to));
    const drawn = this.#draw(name, this.#ctm);
    // A form with tags says itself what it paints, and must not be an artifact as a whole.
    if (drawn.tagged && this.#mcid < 0) return;
    this.#paint(start, end, { text: false, ...(drawn.box && { box: drawn.box }) });
  }

  #dropPath(): void {
    this.#path = undefined;
  }

  #endPath({ start, end }: Operator): void {
    const path = this.#path;
    this.#path = undefined;
    this.#paint(path?.start ?? start, end, { text: false, ...(path?.box && { box: path.box }) });
  }

  #extendPath(box: Rectangle, start: number): void {
    const moved = transformBox(box, this.#ctm);
    if (this.#path) this.#path.box = unite(this.#path.box, moved);
    else this.#path = { start, box: moved };
  }

  #paint(start: number, end: number, painted: Painted): void {
    if (this.#mcid >= 0) this.#note(this.#mcid, painted);
    else this.#leaveUnmarked(start, end, painted);
  }

  #note(mcid: number, { text, box }: Painted): void {
    const known = this.#found.painted.get(mcid);
    if (!known) return;
    known.text ||= text;
    if (box) known.box = unite(known.box, box);
  }

  /** Pieces with nothing but colours between them become one. */
  #leaveUnmarked(start: number, end: number, painted: Painted): void {
    const clip = this.#areaStep === 'inside' ? this.#clip : undefined;
    const last = this.#found.unmarked.at(-1);
    if (last && this.#joins && (clip || isNear(last, painted))) join(last, end, painted);
    else {
      const piece = { start, end, inArea: false, ...painted };
      this.#found.unmarked.push(piece);
      if (clip) this.#clipOf.set(piece, clip);
    }
    this.#joins = true;
  }
}

function isNear({ box }: Painted, { box: other }: Painted): boolean {
  return !box || !other || (other[1] - box[3] < NEAR && box[1] - other[3] < NEAR);
}

function size([left, bottom, right, top]: Rectangle): number {
  return (right - left) * (top - bottom);
}

function overlap(box: Rectangle, other: Rectangle): boolean {
  return box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
}

function join(piece: Unmarked, end: number, { text, box }: Painted): void {
  piece.end = end;
  piece.text ||= text;
  if (box) piece.box = unite(piece.box, box);
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[]): Matrix {
  return [a, b, c, d, e, f];
}

function rectangle([x = 0, y = 0, width = 0, height = 0]: number[]): Rectangle {
  return [x, y, x + width, y + height];
}

function pointsBox(numbers: readonly number[], count: number): Rectangle {
  const box: Rectangle = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < count; i += 2) {
    const x = numbers[i] ?? 0;
    const y = numbers[i + 1] ?? 0;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
