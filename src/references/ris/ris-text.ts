/** Fields that name or count a part; exporters put remarks of other kinds under their tags. */
const numberings: ReadonlySet<string> = new Set(['number', 'volume', 'issue', 'edition']);

/** Fields of one short phrase, in which no address of a person belongs. */
const phrases: ReadonlySet<string> = new Set([
  ...numberings,
  'genre',
  'section',
  'publisher',
  'publisher-place',
]);

/** An address, plain or hidden from robots (`a.fox(at)example.org`), and the word before it. */
const mailWord = /^(?:e-?mails?:?|\S+(?:@|[([]at[)\]])\S+)$/i;

/** So many words name a number: `Treaty Series No. 12 (revised)`. */
const mostWords = 8;

/** What goes on with a number behind a comma; the parts of an address are names of places. */
const furtherNumber = /\p{N}|^\s*(?:band|ed|no|nr|part|pt|rev|ser|special|suppl|teil|vol)/iu;

/**
 * Read the text of a field of RIS. Databases put lists of mail and postal addresses, the query and the
 * like under the tags for numbers (`M1`): these are no fact about the work, and do not print.
 *
 * @param field Field of CSL that the tag stands for.
 * @param value Value of the tag.
 * @returns The text; empty where it is none of this field.
 */
export function risText(field: string, value: string): string {
  if (!phrases.has(field)) return value;
  const text = withoutMail(value);
  if (!numberings.has(field)) return text;
  const isWhoseMail = text !== value && !furtherNumber.test(text);
  return isWhoseMail || !isNumbering(text) ? '' : text;
}

function withoutMail(value: string): string {
  const isAddress = (word: string) => mailWord.test(word.replace(/[,;]$/, ''));
  if (!value.split(/\s+/).some(isAddress)) return value;
  return value
    .split(/[,;]/)
    .map((part) =>
      part
        .split(/\s+/)
        .filter((word) => word !== '' && !mailWord.test(word))
        .join(' '),
    )
    .filter((part) => part !== '')
    .join(', ');
}

function isNumbering(text: string): boolean {
  if (text.includes('://') || /:\s/.test(text)) return false;
  if (text.split(/\s+/).length > mostWords) return false;
  const [, ...tails] = text.split(/[,;]/);
  return tails.length <= 2 && tails.every((tail) => furtherNumber.test(tail));
}
