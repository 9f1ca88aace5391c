import type { Frame } from './content-scan.ts';
import type { StateFault } from './state-stack.ts';

/**
 * Note a fault on the page that a content stream belongs to.
 *
 * @param frame The content stream.
 * @param fault The fault, if there is one.
 */
export function noteFault(frame: Frame, fault: StateFault | undefined): void {
  if (fault) frame.scan.faults.add({ ...fault, page: frame.page });
}

/**
 * Note that a content stream cannot be read as it stands.
 *
 * @param frame The content stream.
 * @param reason What was found, and what was expected.
 */
export function unreadableAt(frame: Frame, reason: string): void {
  noteFault(frame, { rule: 'content-readable', reason });
}
