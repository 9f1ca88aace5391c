import { expect, it } from 'vitest';
import { CosRef } from '../../../src/pdf/cos/cos.ts';
import { relateFiles } from '../../../src/pdf/tags/relate-files.ts';
import { type TagElement, tag } from '../../../src/pdf/tags/tag-tree.ts';

function figure(dataFile: string): TagElement {
  return { ...tag('Figure'), entry: { type: 'Figure', words: '', dataFile } };
}

it('a figure is related to the file of its data, and to no other', () => {
  const [one, other] = [figure('a.csv'), figure('b.csv')];
  const paragraph = tag('P', [other]);
  relateFiles(tag('Document', [one, paragraph]), new Map([['b.csv', new CosRef(7)]]));
  expect([one.files, other.files, paragraph.files]).toEqual([
    undefined,
    [new CosRef(7)],
    undefined,
  ]);
});
