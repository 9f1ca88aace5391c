import { CosStream, type CosValue } from '../../pdf/cos/cos.ts';
import { nameOf, numberOf } from '../../pdf/cos/cos-entries.ts';
import type { Fault } from '../faults/fault.ts';
import type { Evidence } from '../reading/evidence.ts';
import { nestedValues } from '../reading/nested-values.ts';
import { quoted } from '../reading/quoted.ts';
import { type ProfileHead, readProfile } from '../reading/read-profile.ts';

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
    const head = readProfile(profile, evidence.decode);
    if (typeof head === 'string') yield wrongIntent(head);
    else {
      ({ space } = head);
      yield* checkProfile(head, numberOf(pdf, profile.dict.get('N')));
    }
  } else yield wrongIntent('no `GTS_PDFA1` output intent with a colour profile');
  yield* checkSpaces(evidence);
  for (const [colour, page] of content.deviceColours) {
    if (space && (colour === 'DeviceGray' || colour === `Device${space.trim()}`)) continue;
    const reason = `\`${colour}\` with ${space ? `a profile for ${quoted(space)}` : 'no profile'}; an output intent for it was expected`;
    yield { rule: 'colour-defined', page, reason };
  }
}

const CLASSES = ['prtr', 'mntr', 'scnr', 'spac'];

/** Checks the profiles that colours of pictures are given in (6.2.4.2). */
function* checkSpaces({ pdf, decode }: Evidence): Generator<Fault> {
  const seen = new Set<CosStream>();
  for (const [, object] of pdf.objects()) {
    for (const value of nestedValues(object)) {
      if (!Array.isArray(value) || value[0] !== '/ICCBased') continue;
      const stream = pdf.resolve(value[1]);
      if (!(stream instanceof CosStream) || seen.has(stream)) continue;
      seen.add(stream);
      const head = readProfile(stream, decode);
      const fault =
        typeof head === 'string' ? head : spaceFault(head, pdf.resolve(stream.dict.get('N')));
      if (!fault) continue;
      const reason = `a colour space has ${fault}; a whole profile was expected`;
      yield { rule: 'colour-defined', clause: 'ISO 19005-3, 6.2.4.2', reason };
    }
  }
}

function spaceFault(head: ProfileHead, components: CosValue): string | undefined {
  if (!CLASSES.includes(head.deviceClass)) return `a profile of class ${quoted(head.deviceClass)}`;
  if (head.version >= 5) return `a profile of version ${head.version}`;
  const wanted = head.space === 'Lab ' ? 3 : COMPONENTS[head.space];
  return wanted === components ? undefined : `\`N ${components}\` for ${quoted(head.space)}`;
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
