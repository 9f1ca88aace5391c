import type { Finding, Place } from '../../model/message.ts';
import type { CslStyle } from './csl-style.ts';
import { findMacroFaults } from './find-macro-faults.ts';
import { withoutMarks } from './marks.ts';
import { nameNames } from './name-names.ts';
import { parseXml } from './parse-xml.ts';
import { attributeOf, elementsIn, type StyleElement, textIn } from './style-element.ts';
import { styleAttributes, styleElements } from './style-vocabulary.ts';
import { toCslNode } from './to-csl-node.ts';

/** A style that can be used, or what is wrong with it. */
export type ReadStyle = { style: CslStyle } | { findings: Finding[] };

/** The namespace of CSL styles and locales (CSL 1.0.2, “Namespacing”). */
const namespace = 'http://purl.org/net/xbiblio/csl';
/** After so many strays, the file is another kind of style, and more would say nothing new. */
const maxStrays = 5;

/**
 * Read a CSL 1.0.2 style and make sure that it can print citations in the text. One that has no list of
 * references gets the built-in one. Nothing of it is carried out.
 *
 * @param text Text of the file, with LF line ends.
 * @returns The style, or every fault with its place.
 */
export function readStyle(text: string): ReadStyle {
  const parsed = parseXml(text);
  if ('fault' in parsed) return { findings: [parsed.fault] };
  const { root } = parsed;
  const fault =
    faultOfKind(root) ?? faultOfVersion(root) ?? faultOfParent(root) ?? faultOfClass(root);
  if (fault) return { findings: [fault] };
  const findings = [...missingParts(root), ...strays(root).slice(0, maxStrays)];
  const faults = findings.length > 0 ? findings : findMacroFaults(root);
  if (faults.length > 0) return { findings: faults };
  return {
    style: {
      title: titleOf(root),
      defaultLocale: attributeOf(root, 'default-locale'),
      root: nameNames(toCslNode(root)),
    },
  };
}

function titleOf(root: StyleElement): string {
  const title = infoOf(root, 'title')[0];
  return (title && withoutMarks(textIn(title)).trim()) || 'Untitled style';
}

function infoOf(root: StyleElement, name: string): StyleElement[] {
  return elementsIn(root, 'info').flatMap((info) => elementsIn(info, name));
}

function faultOfKind({ name, attributes, place }: StyleElement): Finding | undefined {
  const xmlns = attributes.find((attribute) => attribute.name === 'xmlns')?.value;
  if (name === 'style' && xmlns === namespace) return undefined;
  const reason =
    name === 'style'
      ? `Element \`<style>\` of namespace \`${xmlns ?? ''}\`, expected \`${namespace}\``
      : `Unexpected element \`<${name}>\`, expected a CSL style (\`<style>\`)`;
  return {
    place,
    reason,
    note:
      name === 'locale'
        ? 'This is a locale; a style has the elements `citation` and `bibliography`.'
        : 'Name a file from the CSL style repository, or one that is written like them.',
  };
}

function faultOfVersion(root: StyleElement): Finding | undefined {
  const version = attributeOf(root, 'version') ?? '';
  if (/^1\.0(?:\.\d+)?$/.test(version)) return undefined;
  const name = version.includes('m') ? `version \`${version}\` (CSL-M)` : `version \`${version}\``;
  return {
    place: placeOf(root, 'version'),
    reason: `Style in CSL ${name}, expected version \`1.0\``,
    actual: version,
    expected: ['1.0'],
    note: 'Look for the same style in the CSL style repository, whose styles are of version 1.0.',
  };
}

/** A dependent style is only a name for another one (CSL 1.0.2, “Dependent styles”). */
function faultOfParent(root: StyleElement): Finding | undefined {
  const link = infoOf(root, 'link').find((one) => attributeOf(one, 'rel') === 'independent-parent');
  if (!link) return undefined;
  const address = attributeOf(link, 'href') ?? '';
  const parent = address.split('/').at(-1) || address;
  return {
    place: link.place,
    reason: `\`${titleOf(root)}\` depends on the style \`${parent}\`, expected a style with layouts of its own`,
    actual: parent,
    note: `Put \`${parent}.csl\` (${address}) beside the briefing and name it under \`csl\`.`,
  };
}

function faultOfClass(root: StyleElement): Finding | undefined {
  const name = attributeOf(root, 'class');
  if (name === 'in-text') return undefined;
  return {
    place: placeOf(root, 'class'),
    reason: `Style of class \`${name ?? ''}\`, expected \`in-text\``,
    actual: name ?? '',
    expected: ['in-text'],
    note:
      name === 'note'
        ? 'It prints citations as footnotes, for which a briefing has no place: choose its numeric or author-date sibling.'
        : 'A style says `class="in-text"` when its citations stand in the text.',
  };
}

function missingParts(root: StyleElement): Finding[] {
  return ['citation', 'bibliography'].flatMap((name) => {
    const [part] = elementsIn(root, name);
    if (part && elementsIn(part, 'layout').length > 0) return [];
    // Some styles print citations only.
    if (!part && name === 'bibliography') return [];
    const missing = part ? `\`<${name}>\` has no \`<layout>\`` : `The style has no \`<${name}>\``;
    const purpose = name === 'citation' ? 'prints citations' : 'prints a list of references';
    return [
      {
        place: part?.place ?? root.place,
        reason: `${missing}, expected one that ${purpose}`,
        note: 'Get the style again: it is not complete.',
      },
    ];
  });
}

/** What no style of this version has; the engine has extensions of its own, which nobody needs. */
function strays(element: StyleElement): Finding[] {
  if (element.name === 'info') return [];
  if (!styleElements.has(element.name))
    return [stray(`element \`<${element.name}>\``, element.place)];
  const attributes = element.attributes.flatMap(({ name, value, place }) => {
    const isKnown = styleAttributes.has(name) || name.startsWith('xmlns:');
    if (!isKnown) return [stray(`attribute \`${name}\``, place)];
    return !isText(name) && isReserved(value) ? [reserved(value, place)] : [];
  });
  return [...attributes, ...elementsIn(element).flatMap(strays)];
}

function stray(what: string, place: Place): Finding {
  return {
    place,
    reason: `Unexpected ${what}, expected one of CSL 1.0.2`,
    note: 'It may belong to CSL-M or to CSL 1.1: take it out, or choose a style of version 1.0.',
  };
}

/** Attributes that hold what is printed, not the name of something. */
function isText(name: string): boolean {
  return /^(?:value|prefix|suffix|initialize-with|subsequent-author-substitute)$|delimiter$|separator$/.test(
    name,
  );
}

/** The engine keeps names as keys of plain objects, where these mean something else. */
function isReserved(value: string): boolean {
  return value.split(/\s+/).some((word) => word in Object.prototype);
}

function reserved(value: string, place: Place): Finding {
  return {
    place,
    reason: `Unexpected name \`${value}\`, expected one that JavaScript does not use itself`,
    note: 'Give it another name.',
  };
}

function placeOf(element: StyleElement, name: string): Place {
  return element.attributes.find((attribute) => attribute.name === name)?.place ?? element.place;
}
