import path from 'node:path';
import { checkWithSchema } from '../located/check-with-schema.ts';
import { decodeSource } from '../located/decode-source.ts';
import { readYaml } from '../located/read-yaml.ts';
import type { Whole } from '../located/schema-findings.ts';
import { readFaultWords } from '../messages/read-fault-words.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type {
  IdentityFolder,
  IdentityWish,
  LoadedIdentity,
  LocatedIdentity,
} from '../model/identity.ts';
import type { Finding } from '../model/message.ts';
import { CONFIG_NAME } from '../model/tool.ts';
import { sha256 } from '../values/sha256.ts';
import type { World } from '../world.ts';
import type { IdentityFinding } from './identity-finding.ts';
import { identitySchema } from './identity-schema.ts';
import { licenceFinding } from './known-licence.ts';
import { loadFamilies } from './load-families.ts';
import { loadLogo } from './load-logo.ts';

/** Name of the file that declares an identity in a folder of its own. */
const FILE = 'identity.yaml';

/** Greatest size of that file, in bytes; a hundred times what all keys take. */
const MAX_BYTES = 100_000;

/** An identity as far as it could be read, and all that is to be said of it. */
export interface IdentityReading {
  /** Absent where its declaration cannot be read. */
  identity?: LoadedIdentity;
  findings: IdentityFinding[];
}

/**
 * Read the identity of a project with its logo and its fonts. Nothing outside the project is read, and of no
 * file more than a logo or a font can need.
 *
 * @param wish Where it stands.
 * @param world Where its files are read.
 * @returns The identity; where one of its files cannot be used, it is left out and a finding says why.
 */
export async function loadIdentity(wish: IdentityWish, world: World): Promise<IdentityReading> {
  const declared = 'data' in wish ? { located: wish, inputs: [] } : await readFolder(wish, world);
  if ('findings' in declared) return { findings: declared.findings.map(invalid) };
  const { located, inputs } = declared;
  const [logo, fonts] = await Promise.all([loadLogo(located, world), loadFamilies(located, world)]);
  return {
    identity: {
      ...located,
      ...(logo.logo && { logo: logo.logo }),
      families: fonts.families,
      inputs: [...inputs, ...logo.inputs, ...fonts.inputs],
    },
    findings: [...logo.findings.map(invalid), ...fonts.findings, ...licenceFindings(located)],
  };
}

function invalid(finding: Finding): IdentityFinding {
  return { rule: 'identity-valid', finding };
}

async function readFolder(
  { folder, place }: IdentityFolder,
  world: World,
): Promise<{ located: LocatedIdentity; inputs: FileDigest[] } | { findings: Finding[] }> {
  const file = path.posix.join(folder, FILE);
  const read = await world.readInside(file, MAX_BYTES);
  if (typeof read === 'string') {
    const reason = `\`${file}\` ${readFaultWords(read, MAX_BYTES)}, expected the declaration of an identity`;
    const note = `\`identity\` in ${CONFIG_NAME} names a folder of the project that holds \`${FILE}\`, or holds it itself.`;
    return { findings: [{ file: CONFIG_NAME, ...(place && { place }), reason, note }] };
  }
  const decoded = decodeSource(read.bytes, MAX_BYTES);
  if ('fault' in decoded) return { findings: [{ ...decoded.fault, file }] };
  const { value, faults } = readYaml(decoded.text);
  const checked = value && checkWithSchema(value, identitySchema, wholeFile);
  if (faults.length > 0 || !checked?.value) {
    const told = [
      ...faults.map((fault): Finding => ({ ...fault, reason: `${fault.reason} (YAML)` })),
      ...(checked?.findings ?? []).map(({ finding }) => finding),
    ];
    return { findings: told.map((finding) => ({ ...finding, file })) };
  }
  return {
    located: { data: checked.value, file, places: checked.places },
    inputs: [{ path: read.path, sha256: sha256(read.bytes) }],
  };
}

const wholeFile: Whole = {
  name: 'the identity',
  unknownKeyNote: 'Remove it; docs/identity.md tells every key.',
};

/** As of a licence in front matter. */
function licenceFindings({ data: { licence }, file, places }: LocatedIdentity): IdentityFinding[] {
  const finding = licenceFinding(licence);
  if (!finding) return [];
  return [{ rule: 'licence-known', finding: { ...finding, file, place: places.licence } }];
}
