import { briefingText } from '../support/briefing-text.ts';
import type { HostileCase } from './hostile-case.ts';

/** What a case has besides name, threat, text and expectation. */
export type More = Partial<Omit<HostileCase, 'name' | 'threat' | 'expect'>> & {
  /** Lines of front matter besides title and date. */
  keys?: string[];
};

/** Joined by whoever runs what a case holds; written nowhere in one piece. */
export const RUN = "document.documentElement.append('RAN'+'AWAY')";

/**
 * Write cases of one threat, each with a briefing `briefing.md`.
 *
 * @param threat Name of the group.
 * @returns What writes a case that prints, and one that is told by a rule.
 */
export function casesOf(threat: string) {
  const write = (
    name: string,
    body: string,
    expect: HostileCase['expect'],
    { keys, files, ...more }: More = {},
  ): HostileCase => ({
    name: `${threat}-${name}`,
    threat,
    files: { 'briefing.md': briefingText(body, keys), ...files },
    expect,
    ...more,
  });
  return {
    printed: (name: string, body: string, more?: More) => write(name, body, 'printed', more),
    told: (name: string, rule: string, body: string, more?: More) =>
      write(name, body, 'told', { rule, ...more }),
  };
}

/**
 * Write a value as YAML takes it, whatever is in it.
 *
 * @param value Text, or a list or map.
 * @returns YAML on one line, which is JSON.
 */
export const yaml = (value: unknown): string => JSON.stringify(value);
