/** An entry of a tar as the format has it, however wrong. */
export interface RawEntry {
  name: string;
  /** Type of the entry, one sign: `0` is a file. */
  type?: string;
  body?: Uint8Array | string;
  /** Size that the head tells, where it is not that of the body. */
  size?: number;
  link?: string;
  /** What stands in front of the name. */
  prefix?: string;
}

const BLOCK = 512;

/**
 * Write a tar by hand, as programs that check what they write would not.
 *
 * @param entries Its entries.
 * @returns The tar, with the two empty blocks at its end.
 */
export function tarOf(entries: readonly RawEntry[]): Buffer {
  return Buffer.concat([...entries.map(entryBytes), Buffer.alloc(2 * BLOCK)]);
}

/**
 * Write what stands before an entry whose name is too long for its head, or that has other attributes.
 *
 * @param attributes Attributes, such as `path`.
 * @param type `x` for the next entry, `g` for all that follow.
 * @returns The entry before the entry.
 */
export function paxEntry(attributes: Readonly<Record<string, string>>, type = 'x'): RawEntry {
  const lines = Object.entries(attributes).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    let length = Buffer.byteLength(rest) + 1;
    while (String(length).length + Buffer.byteLength(rest) !== length) length += 1;
    return `${length}${rest}`;
  });
  return { name: 'PaxHeader', type, body: lines.join('') };
}

function entryBytes({
  name,
  type = '0',
  body = '',
  size,
  link = '',
  prefix = '',
}: RawEntry): Buffer {
  const content = Buffer.from(body);
  const head = Buffer.alloc(BLOCK);
  head.write(name, 0, 100);
  head.write('0000644\0', 100);
  head.write('0000000\0', 108);
  head.write('0000000\0', 116);
  head.write(`${(size ?? content.length).toString(8).padStart(11, '0')}\0`, 124);
  head.write('00000000000\0', 136);
  head.write('        ', 148);
  head.write(type, 156);
  head.write(link, 157, 100);
  head.write('ustar\0' + '00', 257);
  head.write(prefix, 345, 155);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  return Buffer.concat([head, content, padding]);
}
