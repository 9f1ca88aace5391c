import { createPointFinder } from '../../located/create-point-finder.ts';
import type { Finding } from '../../model/message.ts';
import type { Template } from '../../model/template.ts';

/**
 * Find where a piece of text stands in the Liquid files of a template. Rendered HTML has lost its
 * lines, so a fault seen there is looked up by what it says.
 *
 * @param template Template to search.
 * @param text What to look for, such as `name="body"`.
 * @returns File and place of the first occurrence; the manifest, without place, when there is none.
 */
export function findInTemplate(template: Template, text: string): Pick<Finding, 'file' | 'place'> {
  for (const file of Object.values(template.liquid)) {
    const offset = file.text.indexOf(text);
    if (offset < 0) continue;
    return { file: file.path, place: { start: createPointFinder(file.text).pointAt(offset) } };
  }
  return { file: template.manifestPath };
}
