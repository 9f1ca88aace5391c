import type { HostileCase } from '../hostile-case.ts';
import { casesOf } from '../write-case.ts';
import { gzip, zip } from './picture-bytes.ts';

const { told } = casesOf('archives');
const escaping = zip('../../../escaped.txt', 'x');

/** Archives where a file is expected: nothing is ever unpacked. */
export const archives: HostileCase[] = [
  told('zip-as-picture', 'image-found', '![A picture](x.png)', { files: { 'x.png': escaping } }),
  told('zip-as-library', 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: x.json'],
    files: { 'x.json': escaping },
  }),
  told('zip-called-zip', 'bibliography-readable', 'A claim.[@x]', {
    keys: ['bibliography: x.zip'],
    files: { 'x.zip': escaping },
  }),
  told('gzip-as-data', 'chart-file', '::chart[A chart]{data=x.csv type=bar x=a y=b}', {
    files: { 'x.csv': gzip('a,b\nx,1\n') },
  }),
  told('gzip-as-style', 'csl-readable', 'Text.', {
    keys: ['csl: x.csl'],
    files: { 'x.csl': gzip('<style/>') },
  }),
  told('zip-as-briefing', 'source-readable', '', { files: { 'briefing.md': escaping } }),
  told('gzip-as-briefing', 'source-readable', '', {
    files: { 'briefing.md': gzip('---\ntitle: x\n---\n') },
  }),
];
