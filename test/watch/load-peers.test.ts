import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPeers } from '../../src/watch/load-peers.ts';
import { failureOf } from '../support/failure-of.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('the packages that only watch needs', () => {
  it('are found where they are installed', () => {
    const { chokidar, pdfjs } = loadPeers();
    expect(chokidar.watch).toBeTypeOf('function');
    expect(existsSync(path.join(pdfjs, 'pdf.worker.min.mjs'))).toBe(true);
  });

  it('are named with the command that installs them where they are missing', () => {
    const { root } = temporaryProject();
    const failure = failureOf(() => loadPeers(createRequire(`${root}/tool.js`)));
    expect(failure?.kind).toBe('usage');
    expect(failure?.message).toContain('`chokidar@5`, `pdfjs-dist@5`');
    expect(failure?.note).toContain('`npm install --save-dev chokidar@5 pdfjs-dist@5`');
  });

  it('are missing as well in another version', () => {
    const { root, write } = temporaryProject();
    write({
      'node_modules/chokidar/package.json': '{ "version": "4.0.3", "main": "index.js" }',
      'node_modules/chokidar/index.js': '',
      'node_modules/pdfjs-dist/package.json': '{ "version": "5.7.0", "main": "build/pdf.mjs" }',
      'node_modules/pdfjs-dist/build/pdf.mjs': '',
    });
    const failure = failureOf(() => loadPeers(createRequire(`${root}/tool.js`)));
    expect(failure?.message).toContain('wants a package that is not installed: `chokidar@5`');
  });
});
