/** A briefing that gets no PDF, and what is told of it: the line, 0 where the whole is meant, and the rule. */
export interface BadBriefing {
  way: string;
  source: string;
  line: number;
  rule: string;
}
export function goodBriefing(version: number): string;
export function badBriefings(pageLimit: number, rows: number): BadBriefing[];
export function mix<T>(list: readonly T[], seed: number): T[];
