import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { addClass, hasClass } from '../../../src/html/elements/classes.ts';

describe('hasClass', () => {
  it('tells a class among others, and no part of one', () => {
    const box = h('div', { className: ['box', 'box-long'] });
    expect([hasClass(box, 'box-long'), hasClass(box, 'long')]).toEqual([true, false]);
  });

  it('says no of what is no element, or has no class', () => {
    const nodes = [undefined, { type: 'text', value: 'box' } as const, h('div')];
    expect(nodes.map((node) => hasClass(node, 'box'))).toEqual([false, false, false]);
  });
});

describe('addClass', () => {
  it('puts classes behind those that are there', () => {
    const [bare, box] = [h('p'), h('p', { className: ['box'] })];
    addClass(bare, 'long');
    addClass(box, 'long', 'wide');
    expect([bare.properties.className, box.properties.className]).toEqual([
      ['long'],
      ['box', 'long', 'wide'],
    ]);
  });
});
