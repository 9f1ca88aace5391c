import { declareBuild } from './declare-build.ts';
import { declareCache } from './declare-cache.ts';
import { declareCheck } from './declare-check.ts';
import type { DeclareCommand } from './declare-command.ts';
import { declareComplete } from './declare-complete.ts';
import { declareDoctor } from './declare-doctor.ts';
import { declareInit } from './declare-init.ts';
import { declareManifest } from './declare-manifest.ts';
import { declareNew } from './declare-new.ts';
import { declareRefs } from './declare-refs.ts';
import { declareSchema } from './declare-schema.ts';
import { declareServe } from './declare-serve.ts';
import { declareTemplate } from './declare-template.ts';
import { declareVerify } from './declare-verify.ts';
import { declareWatch } from './declare-watch.ts';
import { declareWork } from './declare-work.ts';

/** All commands, in the order in which the help lists them. */
export const commands = [
  declareInit,
  declareNew,
  declareTemplate,
  declareComplete,
  declareBuild,
  declareWatch,
  declareCheck,
  declareRefs,
  declareDoctor,
  declareServe,
  declareWork,
  declareVerify,
  declareCache,
  declareManifest,
  declareSchema,
] as const;

/** What a call of one of them asks for. */
export type CommandCall = AskedBy<(typeof commands)[number]>;

type AskedBy<Declared> = Declared extends DeclareCommand<infer Asked> ? Asked : never;
