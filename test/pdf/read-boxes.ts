import { getDocument, OPS } from './load-pdfjs.ts';

/** What a path takes of its page: left, lower, right, upper edge in pt, from the lower left corner. */
export type Box = readonly [left: number, lower: number, right: number, upper: number];

type Matrix = readonly [number, number, number, number, number, number];

/**
 * Find what is painted on each page besides text: rules, grounds, parts of drawings.
 *
 * @param bytes The file; it is copied, as pdf.js takes what it is given.
 * @returns For each page the boxes around its paths that are filled.
 */
export async function readBoxes(bytes: Uint8Array): Promise<Box[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const pages: Box[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
      pages.push(filledBoxes(fnArray, argsArray));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function filledBoxes(operators: readonly number[], operands: readonly unknown[]): Box[] {
  const boxes: Box[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of operators.entries()) {
    const values = operands[index];
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, values as Matrix);
    else if (operator === OPS.constructPath) {
      const [painting, , bounds] = values as [number, unknown, ArrayLike<number> | null];
      if (painting === OPS.fill && bounds) boxes.push(moved(matrix, bounds));
    }
  }
  return boxes;
}

function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Pages are moved and scaled, not turned. */
function moved([a, , , d, e, f]: Matrix, bounds: ArrayLike<number>): Box {
  const [left = 0, one = 0, right = 0, other = 0] = Array.from(bounds);
  const heights = [d * one + f, d * other + f];
  return [a * left + e, Math.min(...heights), a * right + e, Math.max(...heights)];
}
