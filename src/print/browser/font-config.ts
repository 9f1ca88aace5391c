import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Write a fontconfig file that shows the browser one folder and nothing of the system, so that no
 * other font can enter a PDF. It must not be empty: without any font on the system, Chromium loads
 * no web font either and all text vanishes without a word.
 *
 * @param fontsFolder Absolute path of the folder with the fonts of last resort.
 * @param folder Absolute path of the folder to write into; fontconfig keeps its index there too.
 * @returns Absolute path of the file, for `FONTCONFIG_FILE`.
 */
export async function writeFontConfig(fontsFolder: string, folder: string): Promise<string> {
  const file = path.join(folder, 'fonts.conf');
  await writeFile(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      `  <dir>${escapeXml(fontsFolder)}</dir>`,
      `  <cachedir>${escapeXml(path.join(folder, 'fontconfig'))}</cachedir>`,
      '</fontconfig>',
      '',
    ].join('\n'),
  );
  // Whatever the mask: the browser may run as another user.
  await chmod(file, 0o644);
  return file;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
