import { formedText } from '../located/schema-kinds.ts';

/**
 * Declare something that a reader can write to, look up or call.
 *
 * @returns The schema.
 */
export function contactAddress() {
  return formedText(
    'an e-mail address, a web address or a telephone number',
    /^(?:[^\s@<>"'()]+@[^\s@<>"'()]+\.[^\s@<>"'()]+|https?:\/\/[^\s/@<>"']+\.[^\s@<>"']+|\+\d[\d ()-]{4,24}\d)$/,
    'Write each address alone, such as `board@example.org`, `https://example.org` or `+44 20 7946 0000`.',
  );
}
