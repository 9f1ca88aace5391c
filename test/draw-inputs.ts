import { configureGlobal, readConfigureGlobal } from 'fast-check';

/** Each test of random inputs draws those of this number; see `SEED` in `vitest.config.ts`. */
configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env.BRIEFPRESS_TEST_SEED) });
