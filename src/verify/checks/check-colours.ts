import { CosStream } from '../../pdf/cos.ts';
import { nameOf, numberOf, quoted } from '../cos-entries.ts';
import type { Evidence } from '../evidence.ts';
import type { Fault } from '../fault.ts';
import { reasonOf } from '../reason-of.ts';

/**
 * Check the output intent, and that it defines the device colours in use (ISO 19005-3, 6.2.3 and
 * 6.2.4.3).
 *
 * @param evidence What was read from the file.
 * @returns The faults.
 */
export function* checkColours(evidence: Evidence): Generator<Fault> {
  const { pdf, catalog, content } = evidence;
  const intents = (pdf.array(catalog.get('OutputIntents')) ?? []).map((item) => pdf.dict(item));
  const intent = intents.find((dict) => nameOf(pdf, dict?.get('S')) === 'GTS_PDFA1');
  const profile = pdf.resolve(intent?.get('DestOutputProfile'));
  let space: string | undefined;
  if (profile instanceof CosStream) {
    const head = readProfile(evidence, profile);
    if (typeof head === 'string') yield wrongIntent(head);
    else {
      ({ space } = head);
      yield* checkProfile(head, numberOf(pdf, profile.dict.get('N')));
    }
  } else yield wrongIntent('no `GTS_PDFA1` output intent with a colour profile');
  for (const [colour, page] of content.deviceColours) {
    if (space && (colour === 'DeviceGray' || colour === `Device${space.trim()}`)) continue;
    const reason = `\`${colour}\` with ${space ? `a profile for ${quoted(space)}` : 'no profile'}; an output intent for it was expected`;
    yield { rule: 'colour-defined', page, reason };
  }
}

interface ProfileHead {
  size: number;
  length: number;
  version: number;
  deviceClass: string;
  space: string;
  signature: string;
}

/** Reads the header of an ICC profile (ICC.1:2010, 7.2). */
function readProfile({ decode }: Evidence, stream: CosStream): ProfileHead | string {
  try {
    const bytes = Buffer.from(decode(stream));
    if (bytes.length < 128) return `a profile of ${bytes.length} bytes`;
    return {
      size: bytes.readUInt32BE(0),
      length: bytes.length,
      version: bytes.readUInt8(8),
      deviceClass: bytes.toString('latin1', 12, 16),
      space: bytes.toString('latin1', 16, 20),
      signature: bytes.toString('latin1', 36, 40),
    };
  } catch (error) {
    return reasonOf(error);
  }
}

const COMPONENTS: Readonly<Record<string, number>> = { 'RGB ': 3, CMYK: 4, GRAY: 1 };

function* checkProfile(head: ProfileHead, components: number | undefined): Generator<Fault> {
  if (head.signature !== 'acsp') yield wrongIntent('a profile without its signature `acsp`');
  if (head.size !== head.length) {
    yield wrongIntent(`a profile of ${head.length} bytes that says it has ${head.size}`);
  }
  if (!['prtr', 'mntr'].includes(head.deviceClass)) {
    yield wrongIntent(`a profile of class ${quoted(head.deviceClass)}`);
  }
  if (head.version >= 5) yield wrongIntent(`a profile of version ${head.version}`);
  if (COMPONENTS[head.space] !== components) {
    yield wrongIntent(`\`N ${components}\` for a profile of ${quoted(head.space)}`);
  }
}

function wrongIntent(found: string): Fault {
  const reason = `${found}; an output intent with a profile for screens or printers was expected`;
  return { rule: 'output-intent', reason };
}
