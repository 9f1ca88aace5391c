import { statSync } from 'node:fs';
import path from 'node:path';
import { unpackBrowser } from '../../src/print/browser/unpack-browser.ts';

const { set, cache } = JSON.parse(process.argv[3] ?? '{}');
const unpacked = await unpackBrowser(set, cache);
console.log(`unpacked ${statSync(path.join(unpacked, 'shell')).size}`);
process.exit();
