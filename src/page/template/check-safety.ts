import type { Element, Properties, Root } from 'hast';
import type { Finding } from '../../model/message.ts';
import type { Template } from '../../model/template.ts';
import { visit } from '../../values/visit.ts';
import { findInTemplate } from './find-in-template.ts';

/** Elements that run code, load something or change how the document is read. */
const FORBIDDEN = new Set(
  'script noscript template iframe frame frameset object embed applet base link meta style form input button select textarea audio video source track portal fencedframe'.split(
    ' ',
  ),
);

/** Attributes whose value the browser would load. */
const LOADED = ['src', 'srcSet', 'poster', 'data', 'background', 'action', 'formAction', 'ping'];

/** Elements whose `href` is a link to follow; on every other element it loads something. */
const FOLLOWED = new Set(['a', 'area']);

/**
 * Check that the document can neither run code nor load anything: no scripts, no event attributes,
 * no address but `data:` where something would be loaded. The browser is walled off as well; this
 * finds the mistake before it silently prints nothing.
 *
 * @param tree Whole document body.
 * @param template Template it was made with, to find the line.
 * @returns One finding for each fault.
 */
export function checkSafety(tree: Root, template: Template): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'element', (node) => {
    const fault = faultOf(node);
    if (!fault) return;
    findings.push({
      ...findInTemplate(template, `<${node.tagName}`),
      actual: fault.actual,
      reason: `Unexpected \`${fault.actual}\`, expected ${fault.expected}`,
      note: 'Styles belong into the CSS files of the template, pictures into the Markdown.',
    });
  });
  return findings;
}

interface Fault {
  actual: string;
  expected: string;
}

function faultOf({ tagName, properties }: Element): Fault | undefined {
  if (FORBIDDEN.has(tagName)) {
    return { actual: `<${tagName}>`, expected: 'an element that only shows content' };
  }
  return eventFault(properties) ?? addressFault(tagName, properties) ?? styleFault(properties);
}

function eventFault(properties: Properties): Fault | undefined {
  const name = Object.keys(properties).find((key) => /^on/i.test(key));
  return name ? { actual: name.toLowerCase(), expected: 'no event attribute' } : undefined;
}

function addressFault(tagName: string, properties: Properties): Fault | undefined {
  const loaded = LOADED.find((name) => name in properties && !isData(properties[name]));
  if (loaded) return { actual: loaded.toLowerCase(), expected: 'a `data:` address' };
  const address = properties.href ?? properties.xLinkHref;
  if (address === undefined || isHarmless(tagName, String(address))) return undefined;
  return { actual: String(address), expected: 'http, https, mailto or `#`' };
}

function isHarmless(tagName: string, address: string): boolean {
  if (address.startsWith('#')) return true;
  if (FOLLOWED.has(tagName)) return /^(https?:\/\/|mailto:)/i.test(address);
  return isData(address);
}

function isData(value: Properties[string]): boolean {
  return typeof value === 'string' && /^data:(image|font)\//i.test(value);
}

/** CSS may escape any letter, so a backslash is as suspect as `url(`. */
function styleFault({ style }: Properties): Fault | undefined {
  if (typeof style !== 'string' || !/(?:url|src|image)\s*\(|image-set|@import|\\/i.test(style))
    return undefined;
  return { actual: 'style', expected: 'a style attribute without addresses' };
}
