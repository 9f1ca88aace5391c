import type { Report } from './report.ts';

/** Writes a report in one format. */
export type Reporter = (report: Report) => string;

/** One entry for each format for machines; it is loaded when somebody asks for it. */
const reporters = {
  json: async () => (await import('./report-json.ts')).reportJson,
  sarif: async () => (await import('./report-sarif.ts')).reportSarif,
  github: async () => (await import('./report-github.ts')).reportGithub,
  gitlab: async () => (await import('./report-gitlab.ts')).reportGitlab,
  junit: async () => (await import('./report-junit.ts')).reportJunit,
  rdjson: async () => (await import('./report-rdjson.ts')).reportRdjson,
} satisfies Record<string, () => Promise<Reporter>>;

/** A format for machines. */
export type MachineFormat = keyof typeof reporters;

/** How results are told: to people, or in a format for machines. */
export type ReportFormat = 'pretty' | MachineFormat;

export const machineFormats = Object.keys(reporters) as MachineFormat[];
export const reportFormats: readonly ReportFormat[] = ['pretty', ...machineFormats];

/**
 * @param format Format for machines.
 * @returns What writes it.
 */
export function loadReporter(format: MachineFormat): Promise<Reporter> {
  return reporters[format]();
}
