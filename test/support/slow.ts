/**
 * Options of a test, or of a group of them, that takes a quarter of a second or more: it waits for processes, files or
 * a time limit, or tries something very large. `npm test` runs it, `npm run test:fast` does not.
 */
export const slow = { tags: 'slow' };
