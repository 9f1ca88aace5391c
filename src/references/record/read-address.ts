import { decodeEntities } from '../markup/decode-entities.ts';
import { doiUrl } from './doi-url.ts';
import { safeUrl } from './safe-url.ts';

/** An address as it can be used, and what was wrong with the one that was written, if anything. */
export interface ReadAddress {
  /** Absent where what is written leads nowhere, though it does no harm. */
  address?: string;
  /** In place of an address, where a bare DOI stands. */
  doi?: string;
  /** What was expected in its place; absent for an address that needs no word. */
  expected?: string;
  note?: string;
}

/**
 * Read the address of a work as exporters and hands write it: escaped, in angle brackets, as a bare DOI,
 * without its scheme, several in one field. What may do harm (another scheme, a user name or password,
 * a control character) stays as it is, to be told where the work is cited.
 *
 * @param written Value of the field.
 * @returns The address, with what is to be told of it.
 */
export function readAddress(written: string): ReadAddress {
  const text = withoutWrapping(decodeAddress(written));
  if (/\p{Cc}/u.test(text)) return { address: text };
  const [first = '', ...others] = text.split(/[\s;,|]+(?=https?:\/\/)/i);
  if (others.length > 0 && safeUrl(first) !== undefined) {
    const note = `The first one is the link; the others print nowhere: \`${others.join('`, `')}\`.`;
    return { address: first, expected: 'one address', note };
  }
  if (!/^https?:/i.test(text) && doiUrl(text) !== undefined) return { doi: text.trim() };
  if (safeUrl(text) !== undefined) return { address: text };
  return mendScheme(text) ?? (isHarmless(text) ? leadsNowhere : { address: text });
}

/** Nothing in an address is markup; exporters escape its signs all the same. */
export function decodeAddress(text: string): string {
  return text.replace(/&(?:amp|lt|gt|#38|#60|#62);/g, decodeEntities);
}

/**
 * Word processors set addresses in angle brackets and leave characters in them that nobody sees, LaTeX
 * escapes signs, catalogues name them.
 */
function withoutWrapping(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\\(?=[_%&#~])/g, '')
    .replace(/^\s*(?:URL|Available (?:at|from))\s*:\s*(?=<?(?:https?:|www\.|doi:|10\.))/i, '')
    .replace(/^\s*<(?:URL:)?\s*([^<>\s]+)\s*>\s*$/i, '$1')
    .replace(/<(?:URL:)?\s*(https?:\/\/[^<>\s]+)\s*>/gi, '$1');
}

/** A name of a host that nobody takes for anything else, with or without a slip before it. */
const bareHost =
  /^(?:https?(?::\/?|\/\/)(?=[^/\\:]))?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?)$/iu;

function mendScheme(text: string): ReadAddress | undefined {
  const [, rest] = bareHost.exec(text.trim()) ?? [];
  const address = rest === undefined ? undefined : `https://${rest}`;
  if (address === undefined || safeUrl(address) === undefined) return undefined;
  return {
    address,
    expected: 'an address that begins with `https://`',
    note: `It is taken for \`${address}\`: write the whole address.`,
  };
}

/** An http address that is no address, or words: no scheme, nobody's name, nothing hidden. */
function isHarmless(text: string): boolean {
  const written = text.trim();
  const rest = written.replace(/^https?:\/*/i, '');
  const hasOtherScheme = rest === written && /^[a-z][a-z\d+.-]*:/i.test(rest);
  const authority = rest.split(/[/?#]/)[0] ?? '';
  return !authority.includes('@') && !authority.includes('\\') && !hasOtherScheme;
}

const leadsNowhere: ReadAddress = {
  expected: 'a plain http or https address',
  note: 'It is no link and does not print: write the whole address with `https://`, or put words into `note`.',
};
