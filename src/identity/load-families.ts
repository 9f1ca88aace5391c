import path from 'node:path';
import { readFaultAdvice } from '../messages/read-fault-words.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { FontUse } from '../model/font-use.ts';
import type { LocatedIdentity, OwnFace, OwnFamily } from '../model/identity.ts';
import type { Finding } from '../model/message.ts';
import { sha256 } from '../values/sha256.ts';
import type { World } from '../world.ts';
import { FontFault } from './fonts/font-fault.ts';
import { type FontFacts, readFont } from './fonts/read-font.ts';
import { rangesOf, widthsOfFamily } from './fonts/widths-of-family.ts';
import type { IdentityFinding } from './identity-finding.ts';

/** Greatest size of a font file, in bytes (4 MB): it goes into each document before the print. */
const MAX_BYTES = 4_000_000;

const USES: readonly FontUse[] = ['text', 'heading', 'code'];

/** Families with files of their own, as far as these can be used. */
export interface FamiliesReading {
  families: OwnFamily[];
  inputs: FileDigest[];
  findings: IdentityFinding[];
}

/** A file, and what it says of itself. */
interface ReadFace extends OwnFace {
  facts: FontFacts;
}

/**
 * Read the fonts of an identity. A file that cannot be used, or may not be, is left out with a finding.
 *
 * @param identity Identity that names them.
 * @param world Where they are read.
 * @returns The families, each with the files that are good, and what is to be said.
 */
export async function loadFamilies(
  identity: LocatedIdentity,
  world: World,
): Promise<FamiliesReading> {
  const reading: FamiliesReading = { families: [], inputs: [], findings: [] };
  for (const use of USES) await readUse(use);
  return reading;

  async function readUse(use: FontUse): Promise<void> {
    const font = identity.data.fonts[use];
    if (!font?.faces) return;
    const at = `fonts.${use}`;
    if (reading.families.some(({ family }) => family === font.family)) {
      const reason = `\`${font.family}\` has its faces in two places, expected its faces once`;
      const note = 'Write `faces` under its first use, and the family alone under the others.';
      reading.findings.push({ rule: 'identity-valid', finding: say(`${at}.family`, reason, note) });
      return;
    }
    const named = Object.entries(font.faces);
    const read = await Promise.all(
      named.map(([face, file]) => readFace(face, file, `${at}.faces.${face}`)),
    );
    const faces = read.flatMap(({ face }) => face ?? []);
    reading.inputs.push(...read.flatMap(({ input }) => input ?? []));
    reading.findings.push(...read.flatMap(({ findings }) => findings));
    if (faces.length === 0) return;
    const { family, size = 100 } = font;
    const place = identity.places[`${at}.family`];
    reading.families.push({ family, size, ...summarise(faces, size), ...(place && { place }) });
  }

  async function readFace(
    words: string,
    name: string,
    at: string,
  ): Promise<{ face?: ReadFace; input?: FileDigest; findings: IdentityFinding[] }> {
    const tell = (rule: IdentityFinding['rule'], words: string, note: string) => ({
      rule,
      finding: say(at, `\`${name}\` ${words}`, note, name),
    });
    const unusable = (what: string, note: string) =>
      tell('identity-valid', `${what}, expected a TTF or WOFF2 font with TrueType outlines`, note);
    const file = path.posix.join(path.posix.dirname(identity.file), name);
    const found = await world.readInside(file, MAX_BYTES);
    if (typeof found === 'string') {
      const { what, note } = readFaultAdvice(found, wanted);
      return { findings: [unusable(what, note)] };
    }
    const { bytes } = found;
    const input = { path: found.path, sha256: made(bytes, 'sha256', sha256) };
    const facts = made(bytes, 'font', attempt);
    if (facts instanceof FontFault)
      return { input, findings: [unusable(facts.message, facts.note)] };
    const face: ReadFace = {
      weight: Number.parseInt(words, 10),
      style: words.endsWith('italic') ? 'italic' : 'normal',
      path: found.path,
      base64: made(bytes, 'base64', (file) => Buffer.from(file).toString('base64')),
      facts,
      ...(identity.places[at] && { place: identity.places[at] }),
    };
    const fault = licenceFault(facts);
    const findings = fault ? [tell(fault.rule, fault.words, fault.note)] : [];
    return { input, findings, ...(facts.embedding === 'free' && { face }) };
  }

  /** A run that is held open makes what it needs of a file once. */
  function made<Value>(bytes: Uint8Array, what: string, make: (file: Uint8Array) => Value): Value {
    return world.made?.(bytes, what, () => make(bytes)) ?? make(bytes);
  }

  function say(at: string, reason: string, note: string, actual?: string): Finding {
    return { file: identity.file, place: identity.places[at], reason, note, actual, key: actual };
  }
}

/** What the licence of a font says against its use. */
function licenceFault({
  embedding,
  isWhole,
}: FontFacts): { rule: IdentityFinding['rule']; words: string; note: string } | undefined {
  if (embedding !== 'free') {
    const what =
      embedding === 'restricted' ? 'forbids to be embedded' : 'allows only bitmaps in documents';
    return {
      rule: 'font-embeddable',
      words: `${what} (\`fsType\`), expected a font that may stand in a PDF`,
      note: 'Ask its maker for a licence, and for a file that says so; or take another font.',
    };
  }
  if (!isWhole) return undefined;
  return {
    rule: 'font-subset',
    words:
      'may not be cut down to some of its letters (`fsType`), expected a font that may: a PDF holds those that print',
    note: 'Ask its maker for a licence that allows it, and accept this message then.',
  };
}

/** A fault is kept as well: a bad font is as bad the next time. */
function attempt(bytes: Uint8Array): FontFacts | FontFault {
  try {
    return readFont(bytes);
  } catch (error) {
    if (error instanceof FontFault) return error;
    throw error;
  }
}

function summarise(
  faces: readonly ReadFace[],
  size: number,
): Pick<OwnFamily, 'faces' | 'covers' | 'widths'> {
  return {
    faces: faces.map(({ facts: _, ...face }) => face),
    covers: rangesOf(faces.map(({ facts }) => facts.widths)),
    widths: widthsOfFamily(
      faces
        .filter(({ style }) => style === 'normal')
        .map(({ weight, facts }) => [weight, facts.widths]),
      size,
    ),
  };
}

const wanted = {
  form: 'the file itself',
  from: 'the identity',
  maxBytes: MAX_BYTES,
  smaller: 'Leave out the scripts that you do not use.',
};
