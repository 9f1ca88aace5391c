import { InvalidArgumentError } from 'commander';

/**
 * Read a whole number.
 *
 * @param text Value of an option.
 * @returns The number.
 * @throws InvalidArgumentError when it is none.
 */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('expected a whole number.');
  return Number(text);
}

/**
 * Read a port, where 0 asks for a free one.
 *
 * @param text Value of an option.
 * @returns The port.
 * @throws InvalidArgumentError when it is none.
 */
export function anyPort(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('expected 0 to 65535.');
  return port;
}

/**
 * Read a port that is named.
 *
 * @param text Value of an option.
 * @returns The port.
 * @throws InvalidArgumentError when it is none.
 */
export function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port < 1 || port > 65_535) throw new InvalidArgumentError('expected 1 to 65535.');
  return port;
}
