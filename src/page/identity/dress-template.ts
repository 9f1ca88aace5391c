import { type Colours, checkContrast } from '../../identity/colours/check-contrast.ts';
import type { IdentityFinding } from '../../identity/identity-finding.ts';
import type { FontUse } from '../../model/font-use.ts';
import type { IdentityFont, LoadedIdentity } from '../../model/identity.ts';
import type { Finding } from '../../model/message.ts';
import type { Template, TemplateFile, TemplateFont } from '../../model/template.ts';
import type { FontManifest } from '../fonts/font-manifest.ts';

const USES: readonly FontUse[] = ['text', 'heading', 'code'];

/**
 * Give a template the colours and fonts of an institution. Its own families stay behind them, for what they
 * lack.
 *
 * @param template Template, without faults of its own.
 * @param identity The institution.
 * @param fonts Families that are there, those of the institution among them.
 * @returns The template, and what does not fit.
 */
export function dressTemplate(
  template: Template,
  identity: LoadedIdentity,
  fonts: FontManifest,
): { template: Template; findings: IdentityFinding[] } {
  const contrast = checkContrast(identity, coloursOf(template));
  const findings = [
    ...contrast.map((finding): IdentityFinding => ({ rule: 'identity-contrast', finding })),
    ...USES.flatMap((use) => checkUse(use, template, identity, fonts)),
  ];
  const { manifest } = template;
  const dressed = Object.fromEntries(
    USES.map((use) => [use, dressFont(manifest.fonts[use], identity.data.fonts[use], identity)]),
  ) as Record<FontUse, TemplateFont>;
  const sheet = colourSheet(identity);
  return {
    template: {
      ...template,
      manifest: { ...manifest, fonts: dressed },
      // After all others: what they say of these colours is the template's.
      css: [...template.css, ...(sheet ? [sheet] : [])],
    },
    findings,
  };
}

/** Faces of a family are where its files are told, which may be under another use. */
function dressFont(
  font: TemplateFont,
  own: IdentityFont | undefined,
  { families }: LoadedIdentity,
): TemplateFont {
  if (!own) return font;
  const { family } = own;
  const files = families.find((one) => one.family === family)?.faces;
  return {
    family,
    faces: files?.map(({ weight, style }) => ({ weight, style })) ?? font.faces,
    fallbacks: [...new Set([font.family, ...font.fallbacks])].filter((one) => one !== family),
  };
}

function checkUse(
  use: FontUse,
  { manifest }: Template,
  identity: LoadedIdentity,
  fonts: FontManifest,
): IdentityFinding[] {
  const own = identity.data.fonts[use];
  if (!own) return [];
  const { family } = own;
  const say = (finding: Omit<Finding, 'file'>): Finding => ({
    file: identity.file,
    place: identity.places[`fonts.${use}.family`],
    key: family,
    actual: family,
    ...finding,
  });
  const files = identity.families.find((one) => one.family === family)?.faces;
  const installed = fonts.families.filter((one) => one.family === family);
  if (own.faces && installed.length > 1) {
    const reason = `\`${family}\` is a family of the tool, expected another name for files of your own`;
    const note = 'Leave `faces` out to print in the family of the tool.';
    return [{ rule: 'identity-valid', finding: say({ reason, note }) }];
  }
  // Why some of its files cannot be used has been told.
  if (own.faces && Object.keys(own.faces).length !== files?.length) return [];
  const [found] = installed;
  if (!found) {
    const expected = fonts.families.map((one) => one.family);
    const reason = `Unexpected font \`${family}\`, expected \`faces\` with its files, or a family of the tool`;
    const note = `The tool brings ${expected.map((name) => `\`${name}\``).join(', ')}.`;
    return [{ rule: 'identity-valid', finding: say({ reason, note, expected }) }];
  }
  const faces = files ?? allFaces(found);
  return missingFaces(manifest.fonts[use].faces, faces, use).map(([missing, loss]) => {
    const reason = `\`${family}\` has no ${missing}, expected one for \`${use}\`: ${loss}`;
    const note = `Add it under \`faces\`; the template \`${manifest.name}\` prints in it.`;
    return { rule: 'font-faces', finding: say({ reason, note }) };
  });
}

type Face = TemplateFont['faces'][number];

function allFaces({ weights, styles }: FontManifest['families'][number]): Face[] {
  return weights.flatMap((weight) => styles.map((style) => ({ weight, style })));
}

const BOLD = 600;

/** What a reader would miss. No face is faked: text prints in the nearest one that is there. */
function missingFaces(
  wanted: readonly Face[],
  faces: readonly Face[],
  use: FontUse,
): [missing: string, loss: string][] {
  const isRegular = ({ weight, style }: Face) => weight < BOLD && style === 'normal';
  const isBold = ({ weight, style }: Face) => weight >= BOLD && style === 'normal';
  const isItalic = ({ style }: Face) => style === 'italic';
  const lacks = (is: (face: Face) => boolean) => wanted.some(is) && !faces.some(is);
  const missing: [string, string][] = [];
  if (lacks(isRegular)) missing.push(['regular face', 'all text would be bold or italic']);
  if (lacks(isBold)) missing.push(['bold face', 'what is strong would look like the rest']);
  // Hardly a line of code is in italics, and few families for code have them.
  if (use !== 'code' && lacks(isItalic)) {
    missing.push(['italic face', 'titles of works and emphasis would look like the rest']);
  }
  return missing;
}

function coloursOf({ css }: Template): Colours {
  const text = css.map((file) => file.text).join('\n');
  const found = text.matchAll(
    /--(ink|muted|accent|link|good|warn|bad|tint):\s*(#[0-9a-f]{6}|#[0-9a-f]{3})\s*;/gi,
  );
  const colours = [...found].map(([, token = '', colour = '']) => [
    token,
    colour.length === 7 ? colour.toLowerCase() : colour.toLowerCase().replace(/[^#]/g, '$&$&'),
  ]);
  return Object.fromEntries(colours) as Colours;
}

function colourSheet({ data, file }: LoadedIdentity): TemplateFile | undefined {
  const lines = Object.entries(data.colours).map(([token, colour]) => `  --${token}: ${colour};`);
  if (lines.length === 0) return undefined;
  return { path: file, text: [':root {', ...lines, '}'].join('\n'), isOwn: true };
}
