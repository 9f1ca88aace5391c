import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findActions, unpackPdf } from './find-actions.ts';
import { findSecrets } from './find-secrets.ts';
import { judgePdf, judgeTalk } from './judge.ts';

const WORD = 'zirconmarmoset4417';
const bytes = (text: string | Buffer) => Buffer.from(text as string);

describe('findSecrets', () => {
  it.each<[string, Buffer]>([
    ['as it is', bytes(`x${WORD}x`)],
    ['in capitals', bytes(WORD.toUpperCase())],
    ['backwards', bytes([...WORD].reverse().join(''))],
    ['as UTF-16', Buffer.from(WORD, 'utf16le')],
    ['as UTF-16, the other way round', Buffer.from(WORD, 'utf16le').swap16()],
    ['as hexadecimal figures', bytes(bytes(WORD).toString('hex').toUpperCase())],
    ['as the figures of a PDF', bytes(Buffer.from(WORD, 'utf16le').swap16().toString('hex'))],
    ...[0, 1, 2].map((offset): [string, Buffer] => [
      `in Base64, behind ${offset}`,
      bytes(bytes(`${'x'.repeat(offset)}${WORD} and more`).toString('base64')),
    ]),
  ])('finds a word %s', (_, where) => {
    expect(findSecrets(where, [WORD, 'another'])).toEqual([WORD]);
  });

  it('finds none where there is none', () => {
    expect(findSecrets(bytes('zirconmarmoset 4417'), [WORD])).toEqual([]);
  });
});

/** A PDF of one page, with objects of its own behind it. */
function pdfOf(catalog: string, ...objects: string[]): Buffer {
  const own = objects.map((object, index) => `${index + 4} 0 obj ${object} endobj`);
  return Buffer.from(
    [
      '%PDF-1.7',
      `1 0 obj << /Type /Catalog /Pages 2 0 R ${catalog} >> endobj`,
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [4 0 R] >> endobj',
      ...own,
      'trailer << /Root 1 0 R >>',
      '%%EOF',
    ].join('\n'),
    'latin1',
  );
}

const stream = (dictionary: string, content: string | Buffer) => {
  const packed = deflateSync(content);
  return `<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`;
};
const link = (action: string) =>
  `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << ${action} >> >>`;

describe('findActions', () => {
  it.each([
    [
      'a script at the start',
      pdfOf('/OpenAction << /S /JavaScript /JS (x) >>'),
      ['JS', 'JavaScript', 'OpenAction'],
    ],
    ['a program', pdfOf('', link('/S /Launch /F (calc)')), ['Launch']],
    ['another file', pdfOf('', link('/S/GoToR /F (x.pdf)')), ['GoToR']],
    ['a form', pdfOf('/AcroForm << /XFA (x) >>'), ['AcroForm', 'XFA']],
    ['a name spelt by numbers', pdfOf('', link('/S /L#61unch')), ['Launch']],
    [
      'an object in a packed stream',
      pdfOf(
        '',
        stream('/Type /ObjStm /N 1 /First 4', '9 0 << /AA << /O << /S /JavaScript >> >> >>'),
      ),
      ['AA', 'JavaScript'],
    ],
    ['nothing in a string', pdfOf('/Title (\\(/S /JavaScript\\) /OpenAction (x) /AA)'), []],
    ['nothing in what is attached', pdfOf('', stream('', '9 0 obj << /S /Launch >> endobj')), []],
    ['nothing in plain links', pdfOf('', link('/S /URI /URI (https://example.org/)')), []],
  ])('finds %s', (_, pdf, found) => {
    expect(findActions(pdf)).toEqual(found);
  });
});

describe('judgePdf', () => {
  it.each<[string, Buffer, string]>([
    [
      'a secret in a packed stream',
      pdfOf('', stream('', `x ${WORD}`)),
      `secret in the PDF: ${WORD}`,
    ],
    [
      'a secret in the information',
      pdfOf('', `<< /Title <${Buffer.from(WORD).toString('hex')}> >>`),
      `secret in the PDF: ${WORD}`,
    ],
    [
      'a trace of a camera',
      pdfOf('', stream('', 'TRACE-OF-A-CAMERA 1')),
      'secret in the PDF: TRACE-OF-A-CAMERA',
    ],
    [
      'the machine',
      pdfOf('', stream('', '/home/somebody/project')),
      'secret in the PDF: /home/somebody/project',
    ],
    ['a program', pdfOf('', link('/S /Launch /F (calc)')), 'action in the PDF: Launch'],
    [
      'a script',
      pdfOf('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
      'script in the PDF',
    ],
    [
      'a link that runs',
      pdfOf('', link('/S /URI /URI (javascript:alert\\(1\\))')),
      'link in the PDF: javascript:alert(1)',
    ],
    [
      'words of code that ran',
      pdfOf(
        '',
        `${link('/S /URI /URI (https://example.org/)').slice(0, -2)} /Contents (RANAWAY) >>`,
      ),
      'code ran',
    ],
  ])('tells %s', async (_, pdf, breach) => {
    const { breaches } = await judgePdf(pdf, ['/home/somebody/project']);
    expect(breaches).toContain(breach);
  });

  it('tells a file that is attached under a name that leads elsewhere', async () => {
    const file = '<< /Type /Filespec /F (..\\\\..\\\\x.exe) /EF << /F 6 0 R >> >>';
    const names = '/Names << /EmbeddedFiles << /Names [(x) 5 0 R] >> >>';
    const pdf = pdfOf(names, '<< >>', file, stream('/Type /EmbeddedFile', 'x'));
    const { breaches } = await judgePdf(pdf, []);
    expect(breaches).toContainEqual(expect.stringMatching(/^attachment in the PDF: /));
  });

  it('tells nothing of a plain PDF', async () => {
    const pdf = pdfOf('', link('/S /URI /URI (https://example.org/)'));
    expect((await judgePdf(pdf, ['/home/somebody/project'])).breaches).toEqual([]);
  });

  it('unpacks what streams hold', () => {
    expect(unpackPdf(pdfOf('', stream('', 'packed words'))).includes('packed words')).toBe(true);
  });
});

describe('judgeTalk', () => {
  it('tells secrets, code that ran, and commands anywhere in a line', () => {
    const said = `a ${WORD} b\nRANAWAY\nx ##vso[task.complete]y\n`;
    expect(judgeTalk('a log', said)).toEqual([
      `secret in a log: ${WORD}`,
      'secret in a log: RANAWAY',
      expect.stringMatching(/^command in a log: mark /),
    ]);
  });
});
