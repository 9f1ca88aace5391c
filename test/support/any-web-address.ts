import fc from 'fast-check';

const letters = fc.constantFrom(...'aZ09-_.~!$&+,;=:@', '%20', '%C3%A9');
const piece = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(''));

/** Addresses of pages; those of the library hold more, and take a second to be made ready. */
export const anyWebAddress: fc.Arbitrary<string> = fc
  .tuple(fc.domain(), fc.array(piece, { maxLength: 3 }), fc.option(piece, { nil: undefined }))
  .map(([domain, parts, query]) => {
    const path = parts.map((part) => `/${part}`).join('');
    return `http://${domain}${path}${query === undefined ? '' : `?${query}`}`;
  });
