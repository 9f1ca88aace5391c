import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Service } from '../open-service.ts';
import type { ServiceEvent } from '../service-event.ts';

/** Counts what a service does, for Prometheus. */
export interface Metrics {
  /** Media type of the text. */
  type: string;
  /** Tell all figures in the text format of Prometheus. */
  text(): Promise<string>;
  /** Count an answer. */
  answered(answer: { method: string; route: string; status: number; seconds: number }): void;
  /** Count a request that was not carried out. */
  refused(reason: string): void;
  /** Count what a service or a worker tells. */
  hear(event: ServiceEvent): void;
  /** Mean time of a job lately, in s; undefined before one has ended here. */
  secondsPerJob(): number | undefined;
}

/** Seconds: from an answer out of memory to a print at its limit. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120];

/** Share of the last job in the mean. */
const LATEST = 0.2;

/**
 * Begin to count.
 *
 * @param counts Tells how much there is to do, when figures are asked for.
 * @param options `ofNode`: whether memory, processor and event loop of this process are told as well; they are unless
 *   said otherwise. Nothing ends that.
 * @returns The counters.
 */
export function createMetrics(
  counts: Service['counts'],
  { ofNode = true }: { ofNode?: boolean } = {},
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofNode) collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const requests = counter(
    'briefpress_http_requests_total',
    'Answers, by method, route and status.',
    ['method', 'route', 'status'],
  );
  const answers = new Histogram({
    name: 'briefpress_http_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  });
  const refusals = counter(
    'briefpress_refused_total',
    'Requests that were not carried out, by reason.',
    ['reason'],
  );
  const uploads = counter(
    'briefpress_uploads_total',
    'Uploads that were taken: accepted for a print, or known already.',
    ['kind'],
  );
  const prints = counter(
    'briefpress_prints_total',
    'Prints that ended in this process, by what became of them.',
    ['state'],
  );
  const retries = counter(
    'briefpress_retries_total',
    'Prints that went wrong in this process and are tried again.',
    [],
  );
  const seconds = new Histogram({
    name: 'briefpress_job_seconds',
    help: 'Time that was worked on a print, in this process.',
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: 'briefpress_queue_jobs',
    help: 'Prints that wait, and that are worked on.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { waiting, active } = await counts();
      this.set({ state: 'waiting' }, waiting);
      this.set({ state: 'active' }, active);
    },
  });
  new Gauge({
    name: 'briefpress_workers',
    help: 'Processes of this version that take prints.',
    registers,
    async collect() {
      this.set((await counts()).workers);
    },
  });
  let mean: number | undefined;
  return {
    type: registry.contentType,
    text: () => registry.metrics(),
    answered({ method, route, status, seconds: time }) {
      requests.inc({ method, route, status: String(status) });
      answers.observe({ method, route }, time);
    },
    refused: (reason) => refusals.inc({ reason }),
    hear(event) {
      if (event.kind === 'accepted' || event.kind === 'known') uploads.inc({ kind: event.kind });
      if (event.kind === 'retried') retries.inc();
      if (event.kind !== 'ended') return;
      const time = event.milliseconds / 1000;
      prints.inc({ state: event.state });
      seconds.observe(time);
      mean = mean === undefined ? time : mean + LATEST * (time - mean);
    },
    secondsPerJob: () => mean,
  };
}
