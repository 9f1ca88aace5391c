import type { Rectangle } from '../cos/cos-entries.ts';
import type { Painted } from './content-stream.ts';
import { IDENTITY, type Matrix, multiply, transformBox } from './matrix.ts';

/** Width of an average letter and height of letters over and under the line, in em. */
const LETTER = { width: 0.55, over: 0.95, under: 0.25 };

/**
 * Where the next letter stands, and how large letters are (ISO 32000-1, 9.4.1). It is asked for every
 * piece of text of a document, so it makes nothing anew that it can keep.
 */
export class TextPosition {
  #ctm: Matrix;
  /** Text matrix; where the next letter stands is kept apart, as it changes most often. */
  #line: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #fontSize = 0;
  /** Box of a letter from where it stands; undefined after a change of font or matrix. */
  #letter: Rectangle | undefined;

  /** @param ctm Transformation in force at the beginning. */
  constructor(ctm: Matrix) {
    this.#ctm = ctm;
  }

  /** Put the text under another transformation. */
  setSpace(ctm: Matrix): void {
    this.#ctm = ctm;
    this.#letter = undefined;
  }

  /** Set the size of letters, in text space. */
  setFontSize(size: number): void {
    this.#fontSize = size;
    this.#letter = undefined;
  }

  /** Begin a line: where it stands and how it lies. */
  setLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#x = matrix[4];
    this.#y = matrix[5];
    this.#letter = undefined;
  }

  /** Move the next letter by distances in text space. */
  move(x: number, y: number): void {
    const [a, b, c, d] = this.#line;
    this.#x += x * a + y * c;
    this.#y += x * b + y * d;
  }

  /**
   * Make a box hold a letter.
   *
   * @param painted What is shown; its box is made, or made larger in place.
   * @param along How far from the next letter it stands, along the line, in text space.
   */
  extend(painted: Painted, along: number): void {
    const [a, b, c, d, e, f] = this.#ctm;
    const left = this.#x + along * this.#line[0];
    const up = this.#y + along * this.#line[1];
    const x = left * a + up * c + e;
    const y = left * b + up * d + f;
    this.#letter ??= this.#measureLetter();
    painted.box ??= [x, y, x, y];
    extendBox(painted.box, x, y, this.#letter);
  }

  /**
   * Guess how long a text is that is shown in one piece.
   *
   * @param letters How many letters stand before the last.
   * @returns The distance from the first letter to the last, in text space.
   */
  lengthOf(letters: number): number {
    return letters * LETTER.width * this.#fontSize;
  }

  #measureLetter(): Rectangle {
    const size = this.#fontSize;
    const [a, b, c, d] = multiply(this.#line, this.#ctm);
    const letter: Rectangle = [0, -LETTER.under * size, LETTER.width * size, LETTER.over * size];
    return transformBox(letter, [a, b, c, d, 0, 0]);
  }
}

function extendBox(box: Rectangle, x: number, y: number, letter: Rectangle): void {
  if (x + letter[0] < box[0]) box[0] = x + letter[0];
  if (y + letter[1] < box[1]) box[1] = y + letter[1];
  if (x + letter[2] > box[2]) box[2] = x + letter[2];
  if (y + letter[3] > box[3]) box[3] = y + letter[3];
}
