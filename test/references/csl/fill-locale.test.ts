import { describe, expect, it } from 'vitest';
import type { CslNode } from '../../../src/references/csl/csl-style.ts';
import { chooseMonths } from '../../../src/references/csl/decline-months.ts';
import { fillLocale } from '../../../src/references/csl/fill-locale.ts';

const term = (name: string, text: string): CslNode => ({
  name: 'term',
  attrs: { name },
  children: [text],
});

function locale(tag: string, ...terms: CslNode[]): CslNode {
  return {
    name: 'locale',
    attrs: { 'xml:lang': tag },
    children: [{ name: 'terms', attrs: {}, children: terms }],
  };
}

/** Text of a term, where it is there once. */
function textsOf(node: CslNode, name: string): unknown[] {
  if (node.name === 'term') return node.attrs.name === name ? node.children : [];
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : textsOf(child, name)));
}

describe('fillLocale', () => {
  const english = locale('en-US', term('in', 'in'), term('from', 'from'), term('ordinal', 'th'));
  const filled = fillLocale(locale('es-ES', term('in', 'en')), english);

  it('keeps the words of the language', () => {
    expect(textsOf(filled, 'in')).toEqual(['en']);
  });

  it('takes from English what the language lacks', () => {
    expect(textsOf(filled, 'from')).toEqual(['from']);
  });

  it('adds the terms that are younger than the locales', () => {
    expect(textsOf(filled, 'preprint')).toEqual(['preprint']);
  });

  it('takes no endings of ordinal numbers from another language', () => {
    expect(textsOf(filled, 'ordinal')).toEqual([]);
  });
});

describe('the name of a month', () => {
  const filled = fillLocale(locale('ru-RU', term('month-03', 'март')), locale('en-US'));
  const march = String(textsOf(filled, 'month-03')[0]);

  it('has the form of its language after a day', () => {
    expect(chooseMonths(`4 ${march} 2009 г.`)).toBe('4 марта 2009 г.');
  });

  it('stays as it is without a day', () => {
    expect(chooseMonths(`${march} 2009 г.`)).toBe('март 2009 г.');
  });

  it('has one form where the language has one', () => {
    const spanish = fillLocale(locale('es-ES', term('month-03', 'marzo')), locale('en-US'));
    expect(textsOf(spanish, 'month-03')).toEqual(['marzo']);
  });
});
