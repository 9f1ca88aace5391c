// Tells a container engine whether the service answers; BRIEFPRESS_HEALTH is another address to ask.
const address = process.env.BRIEFPRESS_HEALTH ?? 'http://127.0.0.1:8080/healthz';
const answer = await fetch(address, { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
