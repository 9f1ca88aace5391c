import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Words that stand outside of every project, and must never come out. */
export const secretWords = {
  /** In the files beside the project. */
  file: 'zirconmarmoset4417',
  /** In variables of the environment. */
  environment: 'velvetpangolin9083',
  /** In the home of the user. */
  home: 'ochrelemur2756',
} as const;

/** What a camera or a maker wrote into a picture: it must not be in a PDF. */
export const TRACE = 'TRACE-OF-A-CAMERA';

/** Variables that a run finds in its environment. */
export const secretVariables: Readonly<Record<string, string>> = {
  BRIEFPRESS_CANARY_SECRET: secretWords.environment,
  GITHUB_TOKEN: `ghp_${secretWords.environment}`,
  AWS_SECRET_ACCESS_KEY: secretWords.environment,
  NPM_TOKEN: secretWords.environment,
};

/**
 * Write files that are worth stealing.
 *
 * @param folder Absolute path of a folder outside the project; made.
 */
export function writeOutside(folder: string): void {
  const word = secretWords.file;
  const files: Record<string, string> = {
    'secret.txt': word,
    'secret.md': `---\ntitle: ${word}\npublished: 2026-11-23\n---\n\n${word}\n`,
    'secret.json': JSON.stringify([{ id: 'x', type: 'book', title: word }]),
    'secret.yaml': `- id: x\n  type: book\n  title: ${word}\n`,
    'secret.bib': `@book{x, title = {${word}}, year = 2001}\n`,
    'secret.ris': `TY  - BOOK\nID  - x\nTI  - ${word}\nER  - \n`,
    'secret.csv': `year,n\n${word},1\n`,
    'secret.css': `body::before { content: "${word}" }`,
    'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text id="secret" y="20">${word}</text></svg>`,
    'secret.csl': `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>${word}</title><id>x</id><updated>2026-01-01T00:00:00Z</updated></info><citation><layout><text value="${word}"/></layout></citation></style>`,
    'secret.liquid': word,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

/**
 * Write what stands in the home of a user.
 *
 * @param folder Absolute path; made.
 */
export function writeHome(folder: string): void {
  mkdirSync(path.join(folder, '.ssh'), { recursive: true });
  for (const name of ['.netrc', '.npmrc', '.ssh/id_rsa', 'secret.svg']) {
    writeFileSync(path.join(folder, name), `${secretWords.home}\n`);
  }
}
