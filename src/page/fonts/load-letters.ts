import { createTextMeasure, type Letters, type MeasureText } from '../../figures/measure-text.ts';
import type { FontUse } from '../../model/font-use.ts';
import type { TemplateManifest } from '../../model/template.ts';
import type { FontStore } from './font-store.ts';

/**
 * Learn how wide text is in the fonts of a template.
 *
 * @param manifest Manifest of the template.
 * @param store Where the widths are read.
 * @returns Measures of its text.
 */
export async function loadLetters(
  { fonts }: TemplateManifest,
  store: Pick<FontStore, 'readWidths'>,
): Promise<Letters> {
  const [text, heading, code] = await Promise.all([
    measureFor('text', 'average'),
    measureFor('heading'),
    measureFor('code'),
  ]);
  return { text, heading, code };

  async function measureFor(use: FontUse, letters?: 'average'): Promise<MeasureText> {
    const { family } = fonts[use];
    return createTextMeasure(await store.readWidths(family), weightsOf(family), letters);
  }

  /** A family prints in the faces that any of its uses asks for. Italics are no wider. */
  function weightsOf(family: string): number[] {
    return Object.values(fonts)
      .filter((font) => font.family === family)
      .flatMap(({ faces }) => faces.filter(({ style }) => style === 'normal'))
      .map(({ weight }) => weight);
  }
}
