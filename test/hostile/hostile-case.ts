/** A project made to do harm, and what becomes of it. */
export interface HostileCase {
  name: string;
  threat: string;
  files: Record<string, string | Uint8Array>;
  expect: 'printed' | 'told';
}
