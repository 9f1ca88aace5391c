import { isRecord } from '../../values/is-record.ts';
import { parseJson } from '../../values/parse-json.ts';
import type { Fault } from '../faults/fault.ts';
import { quoted } from './quoted.ts';

/** An output that a manifest claims. */
export interface ClaimedOutput {
  /** Path relative to the folder, with forward slashes. */
  path: string;
  sha256: string;
  /** Size in bytes. */
  bytes: number;
  pages: number;
  /** SHA-256 of the Markdown that it should hold. */
  source: string | undefined;
  /** Whether the source has changed since. */
  isStale: boolean;
}

/** Outputs that a manifest claims, and what is wrong with it. */
export interface Claims {
  claims: ClaimedOutput[];
  faults: Fault[];
}

/**
 * Read which outputs a manifest claims.
 *
 * @param bytes The bytes of `manifest.json`; any bytes at all.
 * @returns The claims that can be followed, and what is wrong with the others.
 */
export function readClaims(bytes: Uint8Array): Claims {
  const data = parseJson(bytes);
  if (!isRecord(data) || data.manifestVersion !== 1 || !Array.isArray(data.briefings)) {
    const reason = '`manifest.json` is no manifest; one of version 1 was expected';
    return { claims: [], faults: [{ rule: 'manifest-readable', reason }] };
  }
  const claims = new Map<string, ClaimedOutput>();
  const faults: Fault[] = [];
  for (const [index, entry] of data.briefings.entries()) {
    const slug = isRecord(entry) && typeof entry.slug === 'string' ? entry.slug : String(index);
    const output = isRecord(entry) ? entry.output : null;
    if (output === undefined) {
      if (isRecord(entry) && entry.status !== 'failed') faults.push(wrong(slug, 'no output'));
      continue;
    }
    const claim = readClaim(output, isRecord(entry) ? entry : {});
    if (!claim) faults.push(wrong(slug, 'an output that is not described'));
    else if (!isInside(claim.path)) faults.push(wrong(slug, `the output ${quoted(claim.path)}`));
    else if (claims.has(claim.path)) faults.push(wrong(slug, 'the output of another briefing'));
    else claims.set(claim.path, claim);
  }
  return { claims: [...claims.values()], faults };
}

function readClaim(output: unknown, entry: Record<string, unknown>): ClaimedOutput | undefined {
  if (!isRecord(output)) return undefined;
  const { path, sha256, bytes, pages } = output;
  const isClaim =
    typeof path === 'string' &&
    typeof sha256 === 'string' &&
    typeof bytes === 'number' &&
    typeof pages === 'number';
  if (!isClaim) return undefined;
  // Where the author's comments were left out, what is attached has a digest of its own.
  const { attached, sha256: written } = isRecord(entry.source) ? entry.source : {};
  const digest = attached ?? written;
  const source = typeof digest === 'string' ? digest : undefined;
  return { path, sha256, bytes, pages, source, isStale: entry.stale === true };
}

/** A manifest may lead nowhere but to PDFs beside it. */
function isInside(path: string): boolean {
  const isPlain = !/[\\:\0]/.test(path) && path.endsWith('.pdf');
  return isPlain && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function wrong(slug: string, found: string): Fault {
  const reason = `${quoted(slug)} has ${found}; a PDF of its own in the folder was expected`;
  return { rule: 'manifest-claims', reason };
}
