import { describe, expect, it } from 'vitest';
import { attachmentName } from '../../src/attach/attachment-name.ts';

describe('attachmentName', () => {
  it.each(['rivers.csv', 'Überblick (neu), 2. Fassung.csv', 'عدد.csv', '100 % #1.csv'])(
    'keeps `%s`',
    (name) => {
      expect(attachmentName(name)).toBe(name);
    },
  );

  it.each([
    ['leads out on Windows', '..\\..\\x.csv', '_._.._x.csv'],
    ['leads out elsewhere', '../x.csv', '_._x.csv'],
    ['names a drive or a stream', 'C:x.csv', 'C_x.csv'],
    ['looks like another', 'x\u202Evsc.exe', 'x_vsc.exe'],
    ['breaks a line', 'x\n::error::y', 'x___error__y'],
    ['acts on a terminal', '\u001b[2J.csv', '_[2J.csv'],
    ['hides itself', '.bashrc', '_bashrc'],
    ['loses its end on Windows', 'x.csv.', 'x.csv_'],
    ['is half a character', 'x\uD800.csv', 'x_.csv'],
    ['is refused by Windows', 'a<b>c|d"e?f*g', 'a_b_c_d_e_f_g'],
  ])('takes out of a name what %s', (_, name, fit) => {
    expect(attachmentName(name)).toBe(fit);
  });
});
