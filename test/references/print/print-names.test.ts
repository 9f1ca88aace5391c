import { describe, expect, it } from 'vitest';
import { printName } from '../../../src/references/print/print-names.ts';

describe('printName', () => {
  it.each([
    [{ family: 'Beckhusen', given: 'Robert' }, 'Beckhusen, Robert'],
    [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, 'King, Martin Luther, Jr.'],
    [
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
      'Humboldt, Alexander von',
    ],
    [{ family: '王', given: '毅' }, '王毅'],
    [{ family: 'الكاتب', given: 'سالم' }, 'الكاتب، سالم'],
    [{ literal: ' RIA\nNovosti ' }, 'RIA Novosti'],
    [{ given: 'Plato' }, 'Plato'],
  ])('prints %j as %s', (name, printed) => {
    expect(printName(name)).toBe(printed);
  });
});
