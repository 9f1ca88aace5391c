import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { portFailure } from '../../io/port-failure.ts';
import { Failure } from '../../model/failure.ts';

/**
 * Let a server listen.
 *
 * @param server The server.
 * @param host Name or address of this machine.
 * @param port Port; a free one where it is 0.
 * @returns Its address, without a slash at the end.
 * @throws Failure (`usage`) when it cannot listen there.
 */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await server.listen({ host, port, listenTextResolver: () => 'listening' });
  } catch (error) {
    throw whyNot(error as NodeJS.ErrnoException, host, port);
  }
  const { address, family, port: found } = server.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${found}`;
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): Failure {
  const remedy = 'Name another with `--port`; 0 takes a free one.';
  const ofPort = portFailure(port, remedy, error);
  if (ofPort) return ofPort;
  const reason = `\`${host}\` cannot be listened on: ${error.message}`;
  return new Failure('usage', reason, 'Name an address of this machine with `--host`.', error);
}
