/**
 * Tell the check character of an ISSN (ISO 3297): a sum of the first seven figures, weighted 8 to 2.
 *
 * @param issn Eight characters with or without the hyphen, of which the first seven are figures.
 * @returns The last character as it ought to be, `X` for ten.
 */
export function issnCheckCharacter(issn: string): string {
  const figures = issn.replace('-', '').slice(0, 7);
  const sum = [...figures].reduce(
    (total, figure, index) => total + Number(figure) * (8 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
