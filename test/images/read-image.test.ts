import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImage } from '../../src/images/read-image.ts';
import { plainWorld } from '../support/plain-world.ts';

const sample = (name: string) => readFileSync(`test/fixtures/briefings/images/${name}`);
const read = (url: string, files: Record<string, string | Uint8Array> = {}) =>
  readImage(url, 'content/deep/x.md', plainWorld(files), undefined);

/** The header of a PNG of any size, with an end: enough to be measured. */
function emptyPng(width: number, height: number): Buffer {
  const bytes = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000000000 49454e44ae426082'.replace(
      ' ',
      '',
    ),
    'hex',
  );
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

describe('readImage', () => {
  it.each([
    ['rings.png', 'image/png'],
    ['waves.jpg', 'image/jpeg'],
    ['arms-by-year.svg', 'image/svg+xml'],
  ])('makes a data address of %s', async (name, type) => {
    const { found, fault } = await read(`../${name}`, { [`content/${name}`]: sample(name) });
    expect(fault).toBeUndefined();
    expect(found).toMatchObject({
      path: `content/${name}`,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      dataUrl: expect.stringMatching(new RegExp(`^data:${type.replace('+', '\\+')};base64,`)),
      width: expect.any(Number),
      height: expect.any(Number),
    });
  });

  it('puts no name from the camera into the address', async () => {
    const { found } = await read('a.jpg', { 'content/deep/a.jpg': sample('waves.jpg') });
    const bytes = Buffer.from(found?.dataUrl.split(',')[1] ?? '', 'base64').toString('latin1');
    expect(bytes).not.toMatch(/Exif|Photographer/);
  });

  it.each([
    ['a picture of one row', 'a.png', emptyPng(20_000, 1)],
    ['a picture of one column', 'a.png', emptyPng(1, 20_000)],
  ])('refuses %s, which would not be seen in print', async (_, name, content) => {
    const { fault } = await read(name, { [`content/deep/${name}`]: content });
    expect(fault?.reason).toMatch(/has sides of .*, one more than 200 times the other/);
  });

  it('refuses a drawing that is next to nothing high', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e30 1e-30"/>';
    const { fault } = await read('a.svg', { 'content/deep/a.svg': drawing });
    expect(fault?.reason).toBe('`a.svg` is 1e+30 × 1e-30 pixels large, expected a picture');
  });

  it('swaps the sides of a picture that lies on its side', async () => {
    const jpeg = sample('waves.jpg');
    const upright = await read('a.jpg', { 'content/deep/a.jpg': jpeg });
    const turned = Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from(
        'ffe1002245786966000 04d4d002a00000008000101120003000000010006000000000000'.replace(
          ' ',
          '',
        ),
        'hex',
      ),
      Buffer.from(upright.found?.dataUrl.split(',')[1] ?? '', 'base64').subarray(2),
    ]);
    const { found } = await read('b.jpg', { 'content/deep/b.jpg': turned });
    expect([found?.width, found?.height]).toEqual([upright.found?.height, upright.found?.width]);
  });

  it.each([
    ['a name with blanks and letters of any script', 'a%20b/%D1%84.png', 'content/deep/a b/ф.png'],
    ['a name with a question behind it', 'a.png?raw=1#top', 'content/deep/a.png'],
  ])('finds %s', async (_, url, path) => {
    expect((await read(url, { [path]: sample('rings.png') })).found?.path).toBe(path);
  });

  it.each([
    ['on the web', 'https://example.org/x.png', 'is not a file of the project'],
    ['on some host', '//example.org/x.png', 'is not a file of the project'],
    ['in itself', 'data:image/png;base64,AAAA', 'is not a file of the project'],
    ['on the disk', 'file:///etc/x.png', 'is not a file of the project'],
    ['misspelt', '%ZZ.png', 'is not a file of the project'],
    ['outside the project', '../../../x.png', 'lies outside the project'],
    ['nowhere', 'none.png', 'is not there'],
    ['text', 'text.png', 'is neither PNG, JPEG nor SVG'],
    ['cut off', 'cut.png', 'is damaged'],
    ['cut off, too', 'cut.jpg', 'is damaged'],
    ['too large to show', 'large.png', 'has 6000 × 6000 pixels'],
    ['without size', 'flat.png', 'is damaged'],
  ])('refuses what is %s', async (_, url, words) => {
    const { found, fault } = await read(url, {
      'content/deep/text.png': 'text',
      'content/deep/cut.png': sample('rings.png').subarray(0, 100),
      'content/deep/cut.jpg': sample('waves.jpg').subarray(0, 400),
      'content/deep/large.png': emptyPng(6000, 6000),
      'content/deep/flat.png': emptyPng(0, 10),
    });
    expect(found).toBeUndefined();
    expect(fault).toEqual({
      reason: `\`${url}\` ${words}, expected a picture`,
      note: expect.stringMatching(/\.$/),
    });
  });
});
