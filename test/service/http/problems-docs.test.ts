import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { httpLimits } from '../../../src/service/http/http-limits.ts';
import { problemOf } from '../../../src/service/http/problem-of.ts';
import { type RefusalKind, refusals } from '../../../src/service/http/refusal.ts';
import { usualUpload } from '../../../src/service/upload-limits.ts';

const page = readFileSync('docs/service.md', 'utf8');
const kinds = Object.keys(refusals) as RefusalKind[];

describe('docs/service.md', () => {
  it('has a section about each problem, with its status, and about no other', () => {
    const told = page.matchAll(/^### ([a-z-]+)\n\n`(\d+)`\./gm);
    const sections = [...told].map(([, kind, status]) => [kind, Number(status)]);
    expect(sections).toEqual(kinds.map((kind) => [kind, refusals[kind].status]));
  });

  it('is where the type of a problem leads', () => {
    const { type } = problemOf('wrong-digest', 'x');
    expect(type).toMatch(/\/docs\/service\.md#wrong-digest$/);
  });

  it('tells the limits that hold', () => {
    const { files, bytes, fileBytes = 0 } = usualUpload;
    expect(page).toContain(`| files and folders of an upload | ${files.toLocaleString('en')} |`);
    expect(page).toContain(`| one file | ${fileBytes / 1_000_000} MB,`);
    expect(page).toContain(`| all files, unpacked | ${bytes / 1024 ** 2} MiB |`);
    expect(page).toContain(`under way | ${httpLimits.uploadBytes / 1_000_000} MB |`);
    expect(page).toContain(
      `| head of a request | ${httpLimits.headerBytes / 1024} KiB, and ${httpLimits.headerTime / 1000} s |`,
    );
    expect(page).toContain(`| a request with its body | ${httpLimits.requestTime / 1000} s |`);
    expect(page).toContain(`| silence on a connection | ${httpLimits.silence / 1000} s |`);
    expect(page).toContain(
      `| connections at once | ${httpLimits.connections.toLocaleString('en')} |`,
    );
  });
});
