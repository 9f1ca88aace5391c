import { describe, expect, it } from 'vitest';
import { type CosDict, CosString, type CosValue, cosDict } from '../../../src/pdf/cos/cos.ts';
import { CosDocument } from '../../../src/pdf/cos/cos-document.ts';
import { loadPdf } from '../../../src/pdf/cos/load-pdf.ts';
import { readNameTree } from '../../../src/pdf/cos/read-name-tree.ts';
import { normaliseNodeIds } from '../../../src/pdf/passes/normalise-node-ids.ts';
import { readRawPrint } from '../raw-prints.ts';

describe('normaliseNodeIds', () => {
  it('numbers the ids of elements in order of first appearance', () => {
    const { pdf, first, second } = table('node00000071', 'node00000008');
    normaliseNodeIds(pdf);
    expect([idOf(first), idOf(second)]).toEqual(['node00000001', 'node00000002']);
  });

  it('renames the ids that cells name as their headers', () => {
    const { pdf, cell } = table('node00000071', 'node00000008');
    normaliseNodeIds(pdf);
    const headers = pdf.array(pdf.dict(pdf.array(cell.get('A'))?.[0])?.get('Headers'));
    expect(headers).toEqual([new CosString('node00000002'), new CosString('node00000001')]);
  });

  it('sorts the tree of ids by the new ids', () => {
    const { pdf } = table('node00000071', 'node00000008');
    normaliseNodeIds(pdf);
    expect(treeOf(pdf)).toEqual(['node00000001', 'node00000002']);
  });

  it('lets the tree of ids lead to the same elements', () => {
    const { pdf, first } = table('node00000071', 'node00000008');
    normaliseNodeIds(pdf);
    expect(pdf.resolve(pairsOf(pdf)[0]?.[1])).toBe(first);
  });

  it('reads ids of more than eight digits', () => {
    const { pdf, first } = table('node123456789', 'node00000008');
    normaliseNodeIds(pdf);
    expect(idOf(first)).toBe('node00000001');
  });

  it('leaves other ids alone', () => {
    const { pdf, first } = table('my-id', 'node00000008');
    normaliseNodeIds(pdf);
    expect(idOf(first)).toBe('my-id');
  });

  it('makes the ids of two prints of one document equal', () => {
    const [one, other] = (['feature-first', 'feature-second'] as const).map((name) => {
      const pdf = loadPdf(readRawPrint(name));
      normaliseNodeIds(pdf);
      return treeOf(pdf);
    });
    expect(one).toEqual(other);
  });

  it('finds ids in a real print', () => {
    const pdf = loadPdf(readRawPrint('feature-first'));
    normaliseNodeIds(pdf);
    expect(treeOf(pdf)).toEqual(['node00000001', 'node00000002', 'node00000003']);
  });
});

/** Two header cells with the given ids, and a cell that names both, the second first. */
function table(firstId: string, secondId: string) {
  const pdf = new CosDocument(new Map(), [], () => null);
  const first = cosDict({ Type: '/StructElem', S: '/TH', ID: new CosString(firstId) });
  const second = cosDict({ Type: '/StructElem', S: '/TH', ID: new CosString(secondId) });
  const refs = [pdf.add(first), pdf.add(second)];
  const headers = [new CosString(secondId), new CosString(firstId)];
  const cell = cosDict({ Type: '/StructElem', S: '/TD', A: [cosDict({ Headers: headers })] });
  pdf.add(cell);
  const names: CosValue[] = [new CosString(secondId), refs[1] ?? null];
  names.push(new CosString(firstId), refs[0] ?? null);
  const root = cosDict({ IDTree: cosDict({ Kids: [pdf.add(cosDict({ Names: names }))] }) });
  pdf.trailer.set('Root', pdf.add(cosDict({ StructTreeRoot: root })));
  return { pdf, first, second, cell };
}

function idOf(element: CosDict): string | undefined {
  const id = element.get('ID');
  return id instanceof CosString ? id.bytes : undefined;
}

function pairsOf(pdf: CosDocument): [CosString, CosValue][] {
  const root = pdf.dict(pdf.catalog()?.get('StructTreeRoot'));
  return readNameTree(pdf, root?.get('IDTree') ?? null);
}

function treeOf(pdf: CosDocument): string[] {
  return pairsOf(pdf).map(([name]) => name.bytes);
}
