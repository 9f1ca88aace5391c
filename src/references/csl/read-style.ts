import type { Finding, Place } from '../../model/message.ts';
import type { XmlElement } from '../../xml/read-xml.ts';
import type { CslStyle } from './csl-style.ts';
import { elementsIn, textIn } from './elements-in.ts';
import { findMacroFaults } from './find-macro-faults.ts';
import { withoutMarks } from './marks.ts';
import { nameNames } from './name-names.ts';
import { parseXml, type XmlFile } from './parse-xml.ts';
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
    faultOfKind(parsed) ?? faultOfVersion(parsed) ?? faultOfParent(parsed) ?? faultOfClass(parsed);
  if (fault) return { findings: [fault] };
  const findings = [...missingParts(parsed), ...strays(parsed).slice(0, maxStrays)];
  const faults = findings.length > 0 ? findings : findMacroFaults(parsed);
  if (faults.length > 0) return { findings: faults };
  return {
    style: {
      title: titleOf(root),
      defaultLocale: root.attributes['default-locale'],
      root: nameNames(toCslNode(root)),
    },
  };
}

function titleOf(root: XmlElement): string {
  const title = infoOf(root, 'title')[0];
  return (title && withoutMarks(textIn(title)).trim()) || 'Untitled style';
}

function infoOf(root: XmlElement, name: string): XmlElement[] {
  return elementsIn(root, 'info').flatMap((info) => elementsIn(info, name));
}

function faultOfKind({ root, placeOf }: XmlFile): Finding | undefined {
  const { name } = root;
  const { xmlns } = root.attributes;
  if (name === 'style' && xmlns === namespace) return undefined;
  const reason =
    name === 'style'
      ? `Element \`<style>\` of namespace \`${xmlns ?? ''}\`, expected \`${namespace}\``
      : `Unexpected element \`<${name}>\`, expected a CSL style (\`<style>\`)`;
  return {
    place: placeOf(root),
    reason,
    note:
      name === 'locale'
        ? 'This is a locale; a style has the elements `citation` and `bibliography`.'
        : 'Name a file from the CSL style repository, or one that is written like them.',
  };
}

function faultOfVersion({ root, placeOf }: XmlFile): Finding | undefined {
  const { version = '' } = root.attributes;
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
function faultOfParent({ root, placeOf }: XmlFile): Finding | undefined {
  const link = infoOf(root, 'link').find(
    ({ attributes }) => attributes.rel === 'independent-parent',
  );
  if (!link) return undefined;
  const { href: address = '' } = link.attributes;
  const parent = address.split('/').at(-1) || address;
  return {
    place: placeOf(link),
    reason: `\`${titleOf(root)}\` depends on the style \`${parent}\`, expected a style with layouts of its own`,
    actual: parent,
    note: `Put \`${parent}.csl\` (${address}) beside the briefing and name it under \`csl\`.`,
  };
}

function faultOfClass({ root, placeOf }: XmlFile): Finding | undefined {
  const { class: name } = root.attributes;
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

function missingParts({ root, placeOf }: XmlFile): Finding[] {
  return ['citation', 'bibliography'].flatMap((name) => {
    const [part] = elementsIn(root, name);
    if (part && elementsIn(part, 'layout').length > 0) return [];
    // Some styles print citations only.
    if (!part && name === 'bibliography') return [];
    const missing = part ? `\`<${name}>\` has no \`<layout>\`` : `The style has no \`<${name}>\``;
    const purpose = name === 'citation' ? 'prints citations' : 'prints a list of references';
    return [
      {
        place: placeOf(part ?? root),
        reason: `${missing}, expected one that ${purpose}`,
        note: 'Get the style again: it is not complete.',
      },
    ];
  });
}

/** What no style of this version has; the engine has extensions of its own, which nobody needs. */
function strays({ root: element, placeOf }: XmlFile): Finding[] {
  if (element.name === 'info') return [];
  if (!styleElements.has(element.name))
    return [stray(`element \`<${element.name}>\``, placeOf(element))];
  const attributes = Object.entries(element.attributes).flatMap(([name, value]) => {
    const isKnown = styleAttributes.has(name) || name.startsWith('xmlns:');
    if (!isKnown) return [stray(`attribute \`${name}\``, placeOf(element, name))];
    return !isText(name) && isReserved(value) ? [reserved(value, placeOf(element, name))] : [];
  });
  return [...attributes, ...elementsIn(element).flatMap((root) => strays({ root, placeOf }))];
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
