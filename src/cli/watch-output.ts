import { systemFaults } from '../io/system-failure.ts';
import { Failure } from '../model/failure.ts';

/**
 * Watch the streams of the program, so that one that takes nothing ends no run. A reader such as `head` may
 * have enough and close the pipe: that is no fault of anybody.
 *
 * @param streams Standard output and standard error.
 * @returns Tells why some of what was written is lost; undefined while it is not.
 */
export function watchOutput(
  streams: Record<string, NodeJS.WriteStream>,
): () => Failure | undefined {
  let lost: Failure | undefined;
  for (const [name, stream] of Object.entries(streams)) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') lost ??= outputFailure(name, error);
    });
  }
  return () => lost;
}

/**
 * Tell that something could not be written to a stream.
 *
 * @param name What people call the stream.
 * @param error What the system said.
 * @returns A failure with its remedy.
 */
export function outputFailure(name: string, error: NodeJS.ErrnoException): Failure {
  const code = error.code ?? error.message;
  const [what, remedy] = systemFaults[code] ?? ['it takes nothing', 'Look where it leads.'];
  return new Failure('machine', `${name} cannot be written: ${what} (${code})`, remedy, error);
}
