import { describe, expect, it } from 'vitest';
import { knownLicence, licenceFault } from '../../src/identity/known-licence.ts';

describe('a licence', () => {
  it.each([
    ['CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['cc by-sa 4.0', 'CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
    ['CC BY NC ND 3.0', 'CC BY-NC-ND 3.0', 'https://creativecommons.org/licenses/by-nc-nd/3.0/'],
    ['CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    [
      'OGL-UK-3.0',
      'Open Government Licence v3.0',
      'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    ],
    ['MIT', 'MIT License', 'https://opensource.org/license/mit'],
  ])('%s is known by its identifier or name, in any spelling', (text, name, url) => {
    expect(knownLicence(text)).toEqual({ name, url });
    expect(licenceFault(text)).toBeUndefined();
  });

  it.each([
    ['CC-BY-5.0', 'CC-BY-4.0'],
    ['CC BY-SA', 'CC-BY-SA-4.0'],
    ['CC-BY-SN-4.0', 'CC-BY-SA-4.0'],
    ['Apache-3.0', 'Apache-2.0'],
    ['XYZ-Foo-9', undefined],
  ])('%s looks like an identifier and is none', (text, nearest) => {
    expect(knownLicence(text)).toBeUndefined();
    expect(licenceFault(text)).toEqual({ nearest });
  });

  it.each([
    'All rights reserved.',
    'May be copied within the board',
    'Crown copyright',
    'proprietary',
  ])('%s is said in words', (text) => {
    expect(licenceFault(text)).toBeUndefined();
  });
});
