import { nearestName } from '../../messages/nearest-name.ts';
import type { FontUse } from '../../model/font-use.ts';
import type { Finding } from '../../model/message.ts';
import type { Template, TemplateFont } from '../../model/template.ts';
import type { FontManifest } from '../fonts/font-manifest.ts';
import { optionalFonts } from '../fonts/optional-fonts.ts';

const USES: readonly FontUse[] = ['text', 'heading', 'code'];

/**
 * Check that the fonts of a template's manifest are installed: a family or face that nobody has
 * would be left out of the document, and another one printed.
 *
 * @param template Template to check.
 * @param fonts Families that are there.
 * @returns Findings for the rule `template-valid`.
 */
export function checkManifestFonts(template: Template, fonts: FontManifest): Finding[] {
  const { manifest } = template;
  return [
    ...USES.flatMap((use) => checkFont(manifest.fonts[use], ['fonts', use])),
    ...manifest.fallbacks.flatMap((family, index) => checkFamily(family, ['fallbacks', index])),
  ];

  function checkFont(
    { family, faces, fallbacks }: TemplateFont,
    path: (string | number)[],
  ): Finding[] {
    const faults = [
      ...checkFamily(family, [...path, 'family']),
      ...fallbacks.flatMap((other, index) => checkFamily(other, [...path, 'fallbacks', index])),
    ];
    const installed = fonts.families.find((candidate) => candidate.family === family);
    if (!installed) return faults;
    const { weights, styles } = installed;
    const missing = faces.flatMap(({ weight, style }, index) => {
      if (weights.includes(weight) && styles.includes(style)) return [];
      const face = style === 'italic' ? `${weight} italic` : String(weight);
      return {
        ...whereIs([...path, 'faces', index]),
        reason: `Unexpected face \`${face}\`, expected one that \`${family}\` has`,
        actual: face,
        note: `It has the weights ${weights.join(', ')}${styles.includes('italic') ? ', each also in italic' : ', none in italic'}.`,
      };
    });
    return [...faults, ...missing];
  }

  function checkFamily(family: string, path: (string | number)[]): Finding[] {
    const installed = fonts.families.map((one) => one.family);
    if (installed.includes(family)) return [];
    return [
      {
        ...whereIs(path),
        reason: `Unexpected font \`${family}\`, expected a family that is installed`,
        actual: family,
        expected: installed,
        note: remedyFor(family, installed),
      },
    ];
  }

  function whereIs(path: (string | number)[]): Pick<Finding, 'file' | 'place'> {
    return { file: template.manifestPath, place: template.manifestPlaces[path.join('.')] };
  }
}

function remedyFor(family: string, installed: readonly string[]): string {
  const optional = optionalFonts().find((one) => one.family === family);
  if (optional) return `Run \`npm install ${optional.package}\`.`;
  const nearest = nearestName(family, installed);
  if (nearest) return `Did you mean \`${nearest}\`?`;
  return `There are ${installed.map((name) => `\`${name}\``).join(', ')}; docs/templates.md tells of others.`;
}
