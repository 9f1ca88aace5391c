import { archives } from './cases/archives.ts';
import { csl } from './cases/csl.ts';
import { injection } from './cases/injection.ts';
import { localFiles } from './cases/local-files.ts';
import { network } from './cases/network.ts';
import { paths } from './cases/paths.ts';
import { pdf } from './cases/pdf.ts';
import { pictures } from './cases/pictures.ts';
import { projects } from './cases/projects.ts';
import { script } from './cases/script.ts';
import { secrets } from './cases/secrets.ts';
import { spoofing } from './cases/spoofing.ts';
import { talk } from './cases/talk.ts';
import { unicode } from './cases/unicode.ts';
import { yamlCases } from './cases/yaml.ts';
import type { HostileCase } from './hostile-case.ts';

/** All cases that were thought up; those that are generated stand in `bombs.ts`. */
export const corpus: readonly HostileCase[] = [
  ...network,
  ...localFiles,
  ...script,
  ...injection,
  ...secrets,
  ...yamlCases,
  ...paths,
  ...pdf,
  ...unicode,
  ...talk,
  ...pictures,
  ...csl,
  ...archives,
  ...spoofing,
  ...projects,
];
