import { z } from 'zod';
import { manifestEntryShape, messageShape, sha256Shape } from '../../schemas/shapes.ts';
import { type RefusalKind, refusals } from './refusal.ts';

/** Shape of the addresses that lead on from an answer. */
const links = z.object({
  self: z.string().describe('The state of this briefing.'),
  pdf: z.string().optional().describe('Its PDF, once there is one.'),
});

/** Shape of where a briefing is. */
export const briefingShape = z.object({
  digest: sha256Shape().describe('Digest of the inputs, which names them.'),
  key: sha256Shape().describe('Digest of all that decides the bytes of the PDF.'),
  state: z
    .enum(['waiting', 'active', 'done', 'failed', 'set-aside'])
    .describe('The last three are final.'),
  messages: z.array(messageShape).describe('What is told of the briefing, also where it is done.'),
  pdf: z
    .object({ sha256: sha256Shape(), bytes: z.int().min(0), pages: z.int().min(0) })
    .optional()
    .describe('Present when it is done.'),
  entry: manifestEntryShape
    .optional()
    .describe('What the manifest of a build would say; present when it is done.'),
  failure: z
    .object({ reason: z.string(), note: z.string().optional(), attempts: z.int().min(1) })
    .optional()
    .describe('Present when it was set aside.'),
  links,
});

/** Shape of a refusal, as RFC 9457 has it. */
const problemShape = z.object({
  type: z.string().describe('Section of the documentation about problems of this kind.'),
  kind: z
    .enum(Object.keys(refusals) as [RefusalKind, ...RefusalKind[]])
    .describe('The same in a word, for programs.'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().describe('What was found, then what was expected.'),
  messages: z
    .array(messageShape)
    .optional()
    .describe('What is wrong with the upload or its briefing.'),
  links: links.optional(),
});

/**
 * Describe an answer that is a refusal.
 *
 * @param description When it is given.
 * @returns What the description of the service says of it.
 */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemShape } },
});

/** Shape of the answer to whether the service lives. */
export const healthShape = z.object({ status: z.literal('ok') });

/** Shape of the answer to whether the service can work. */
export const readinessShape = z.object({
  status: z.enum(['ready', 'not-ready']),
  store: z.boolean().describe('Whether the store can be read and written.'),
  queue: z.boolean().describe('Whether jobs can be put and taken.'),
  workers: z.int().min(0).describe('How many of the same version take jobs.'),
  draining: z.boolean().describe('Whether the service is about to end.'),
});

/** Names under which the description knows the shapes. */
export const apiRegistry = z.registry<{ id: string }>();
apiRegistry.add(briefingShape, { id: 'Briefing' });
apiRegistry.add(problemShape, { id: 'Problem' });
apiRegistry.add(messageShape, { id: 'Message' });
apiRegistry.add(manifestEntryShape, { id: 'ManifestEntry' });
apiRegistry.add(healthShape, { id: 'Health' });
apiRegistry.add(readinessShape, { id: 'Readiness' });

/** Where a briefing is, as the service tells it. */
export type BriefingState = z.output<typeof briefingShape>;

/** Why a request was not carried out, as the service tells it. */
export type Problem = z.output<typeof problemShape>;

/** Whether the service can work, as it tells it. */
export type Readiness = z.output<typeof readinessShape>;
