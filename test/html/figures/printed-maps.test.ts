import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/pdf/content/read-content.ts';
import { loadPdf } from '../../../src/pdf/cos/load-pdf.ts';
import { readOperators } from '../../../src/verify/reading/read-operators.ts';
import { verifyPdf } from '../../../src/verify/verify-pdf.ts';
import { readPdf } from '../../pdf/read-pdf.ts';
import { briefingText } from '../../support/briefing-text.ts';
import { printInMemory } from '../../support/print-in-memory.ts';

/** A path of a page: its colour, how it is painted, and its lines from point to point. */
interface Path {
  colour: string;
  isFilled: boolean;
  lines: [x: number, y: number][][];
}

async function print(attributes: string): Promise<Uint8Array> {
  const text = briefingText(`::map{${attributes}}`, []);
  return (await printInMemory({ 'content/x.md': text })).pdf.bytes;
}

function pathsOf(bytes: Uint8Array): Path[] {
  const paths: Path[] = [];
  for (const content of readContent(loadPdf(bytes))) {
    let colour = '';
    let lines: Path['lines'] = [];
    for (const { operator, operands } of readOperators(content.bytes)) {
      const point: [number, number] = [Number(operands[0]), Number(operands[1])];
      if (operator === 'rg') colour = operands.join(' ');
      if (operator === 'm') lines.push([point]);
      if (operator === 'l') lines.at(-1)?.push(point);
      if (operator === 'S' || operator === 'f') {
        paths.push({ colour, isFilled: operator === 'f', lines });
        lines = [];
      }
    }
  }
  return paths;
}

/** Lines of two points that rise from left to right as steeply as they go. */
function hatchingOf(bytes: Uint8Array, colour: RegExp): number {
  return pathsOf(bytes)
    .filter((path) => !path.isFilled && colour.test(path.colour))
    .flatMap(({ lines }) => lines)
    .filter(([from, to, more]) => from && to && !more && isSlanting(from, to)).length;
}

function isSlanting(from: [number, number], to: [number, number]): boolean {
  const [across, down] = [to[0] - from[0], to[1] - from[1]];
  return Math.abs(across) > 0.4 && Math.abs(across + down) < 0.21;
}

/** Dark dashes, which print as boxes as long as a dash. */
function dashesOf(bytes: Uint8Array): number {
  return pathsOf(bytes)
    .filter(({ isFilled, colour }) => isFilled && INK.test(colour))
    .flatMap(({ lines }) => lines)
    .filter(([a, b, c]) => a && b && c && isDash(a, b, c)).length;
}

function isDash(a: [number, number], b: [number, number], c: [number, number]): boolean {
  const length = Math.hypot(a[0] - b[0], a[1] - b[1]);
  const width = Math.hypot(b[0] - c[0], b[1] - c[1]);
  return Math.abs(length - 1.8) < 0.05 && Math.abs(width - 0.5) < 0.05;
}

const INK = /^0?\.1059/;
const WHITE = /^1 1 1$/;
const GREY = /^0?\.3059/;

describe('disputed land in print', () => {
  let shaded: Uint8Array;
  let plain: Uint8Array;
  let settled: Uint8Array;
  beforeAll(async () => {
    shaded = await print('countries="MA EH"');
    plain = await print('countries="IN PK"');
    settled = await print('countries="FR"');
  }, 120_000);

  it('is hatched in white where it is shaded', () => {
    expect(hatchingOf(shaded, WHITE)).toBeGreaterThan(20);
  });

  it('is hatched in grey where it is not', () => {
    expect(hatchingOf(plain, GREY)).toBeGreaterThan(10);
  });

  it('has dashed borders', () => {
    expect(dashesOf(shaded)).toBeGreaterThan(10);
  });

  it('leaves a map without any as it was', () => {
    expect([hatchingOf(settled, WHITE), hatchingOf(settled, GREY), dashesOf(settled)]).toEqual([
      0, 0, 0,
    ]);
  });

  it('is told in the caption with the view that the map follows', async () => {
    const text = (await readPdf(shaded)).textByPage.join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'Boundaries: United Nations view; no position implied. Hatched: not settled. Dashed: not final.',
    );
  });

  it('leaves nothing for the checker to find', () => {
    expect([shaded, plain, settled].flatMap((bytes) => verifyPdf(bytes).findings)).toEqual([]);
  });
});
