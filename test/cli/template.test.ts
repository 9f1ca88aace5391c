import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../support/run-command-line.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('template', () => {
  it('begins a template that is in order, and says what to do next', async () => {
    const project = temporaryProject({});
    const begun = await runCommandLine(project, ['template', 'new', 'ministry']);
    expect([begun.code, begun.stderr]).toEqual([0, '']);
    expect(begun.stdout).toContain('✓ wrote templates/ministry/ministry.liquid');
    expect(begun.stdout).toContain('Next: briefpress template check ministry');
    const checked = await runCommandLine(project, ['template', 'check', '--verbose', '--strict']);
    expect([checked.code, checked.stdout]).toEqual([0, '']);
    expect(checked.stderr).toBe('✓ templates/ministry/template.yaml\n1 without errors\n');
    const again = await runCommandLine(project, ['template', 'new', 'ministry']);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('already')]);
  });

  it('tells every fault of all templates, as `check` does', async () => {
    const manifest = (name: string, slots: string) =>
      `name: ${name}\ndescription: A test.\nhtml: x.liquid\ncss: [x.css]\npapers: {a4: a4.css}\nslots: [${slots}]\n` +
      'fonts:\n  text: {family: Inter, faces: ["400"]}\n  heading: {family: Source Sans 3, faces: ["400"]}\n  code: {family: IBM Plex Mono, faces: ["400"]}\n';
    const project = temporaryProject({
      'templates/a/template.yaml': manifest('a', 'body, nots'),
      'templates/a/x.liquid': '{{ titel }}\n<bp-slot name="body"></bp-slot>',
      'templates/a/x.css': 'p { color: red',
      'templates/a/a4.css': 'p { colour: red }',
      'templates/b/notes.txt': '',
      'templates/shared/tokens.css': '',
    });
    const json = ['template', 'check', '--format', 'json', '--strict'];
    const { code, stdout } = await runCommandLine(project, json);
    const { briefings } = JSON.parse(stdout);
    type Told = {
      ruleId: string;
      level: string;
      file: string;
      place?: { start: { line: number } };
    };
    const told = (briefings as { messages: Told[] }[]).map(({ messages }) =>
      messages.map(
        ({ ruleId, level, file, place }) => `${level} ${ruleId} ${file}:${place?.start.line}`,
      ),
    );
    expect(code).toBe(1);
    expect(told).toEqual([
      [
        'error style-known templates/a/a4.css:1',
        'error references-placed templates/a/template.yaml:6',
        'info template-drops templates/a/template.yaml:6',
        'error template-valid templates/a/template.yaml:6',
        'error template-valid templates/a/template.yaml:8',
        'error template-valid templates/a/x.css:1',
        'error template-valid templates/a/x.liquid:1',
      ],
      ['error template-valid templates/b/template.yaml:undefined'],
    ]);
  });

  it.each([
    ['where there is none', ['template', 'check'], 'no template in `templates`'],
    ['of a name that is not there', ['template', 'check', 'nope'], 'no template `nope`'],
  ])('refuses to check %s', async (_, args, told) => {
    const { code, stderr } = await runCommandLine(temporaryProject({}), args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
  });
});
