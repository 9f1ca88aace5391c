import { quietJson } from '../values/json-text.ts';

/** How much a log tells: what stands before a level is left out with it. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;

/** Level of a line of a log. */
export type LogLevel = (typeof logLevels)[number];

/** Writes lines of a log. */
export type JsonLog = Record<LogLevel, (fields: object, text: string) => void>;

/**
 * Make a log of one JSON object a line, in the shape of the server's own.
 *
 * @param write Takes each line with its end.
 * @param least The lowest level that is told.
 * @returns The log.
 */
export function createJsonLog(write: (line: string) => void, least: LogLevel): JsonLog {
  const from = logLevels.indexOf(least);
  const writer = (level: LogLevel) => (fields: object, msg: string) => {
    if (logLevels.indexOf(level) < from) return;
    const time = new Date().toISOString();
    write(quietJson(`${JSON.stringify({ level, time, ...fields, msg })}\n`));
  };
  return {
    debug: writer('debug'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
  };
}
