import { CosString, cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { deflatedStream } from '../cos/stream-bytes.ts';
import { srgbProfile } from './srgb-profile.ts';

/**
 * Say which colours the numbers of the pages mean: sRGB, as in every browser (ISO 19005-3, 6.2.3).
 *
 * @param pdf Document to change.
 */
export function setOutputIntent(pdf: CosDocument): void {
  const profile = pdf.add(deflatedStream(srgbProfile(), cosDict({ N: 3 })));
  const intent = cosDict({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: new CosString('sRGB IEC61966-2.1'),
    Info: new CosString('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  pdf.catalog()?.set('OutputIntents', [intent]);
}
