/**
 * Binds two briefings behind the pages of a report with PDFBox, as docs/attach.md says, and looks at what came of tags and
 * links. PDFBox comes from Maven; where Java or Maven is missing, one line says so.
 *
 *     npm run test:binding
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ARTIFACT = 'org.apache.pdfbox:pdfbox-app:3.0.5';
const REPORT = `---
title: Report to the committee
subtitle: With two annexes
keywords: [annexes]
authors: [River Board]
published: 2026-11-29
embed_sources: false
---

## Annexes

Two briefings are bound behind this report.:no-source[]
`;

const folder = mkdtempSync(path.join(tmpdir(), 'briefpress-binding-'));
try {
  if (works('java', '-version') && works('mvn', '-version')) tryBinding();
  else console.log('binding: not tried: there is no Java, or no Maven to get PDFBox with');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function works(program, ...args) {
  return spawnSync(program, args).status === 0;
}

function tryBinding() {
  run('mvn', '-q', 'dependency:copy', `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${folder}`);
  cpSync(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true });
  const annexes = ['smallpox-eradication', 'russia-venezuela-relations'];
  for (const name of annexes) {
    const file = path.join(folder, 'content', `${name}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\nembed_sources: false\n'));
  }
  writeFileSync(path.join(folder, 'content/report.md'), REPORT);
  mkdirSync(path.join(folder, 'out'));
  const program = path.join(root, 'dist/cli/main.js');
  run(process.execPath, program, 'build', '--quiet');
  const inputs = ['report', ...annexes].flatMap((name) => ['-i', `out/${name}.pdf`]);
  run('java', '-jar', 'pdfbox-app-3.0.5.jar', 'merge', ...inputs, '-o', 'bound.pdf');
  const { stdout } = spawnSync(process.execPath, [program, 'verify', 'bound.pdf', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [{ files }] = JSON.parse(stdout).paths;
  const [{ pages, findings }] = files;
  const others = findings.filter(({ rule }) => rule !== 'file-as-built');
  console.log(`binding: ${pages} pages, ${others.length} findings`);
  for (const { rule, reason } of others) console.log(`    ${rule}: ${reason}`);
  if (others.length > 0 || findings.length === 0) process.exitCode = 1;
}

function run(program, ...args) {
  execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
}
