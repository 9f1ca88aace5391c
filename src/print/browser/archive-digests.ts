/**
 * SHA-256 of the archives of the browser package, by its version and the name of the file, in lower-case hexadecimal. What
 * the package manager has checked when it installed them may have been changed since; a test holds this list to
 * the version of the lock file. A version that is not listed was chosen by whoever installed it.
 */
export const archiveDigests: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '153.0.0': {
    'al2023.tar.br': 'a166168dd3e3e9d8743689fff543c5cadb3025c1816c6a154c90dc68a59edd0a',
    'chromium.br': '38e1e1649db20fa4ea644bf5987688ce81a4c9eb10e7eae8380b74fc0d699fea',
    'fonts.tar.br': 'c1307fe5cd607092f0426742b4ab93755eec9a9b7752e47c56408c2bcf3e515b',
  },
};
