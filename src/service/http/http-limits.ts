/** How much a client may ask of the server before it is heard no more. */
export interface HttpLimits {
  /** Bytes of the head of a request. */
  headerBytes: number;
  /** Time for the head of a request, in ms. */
  headerTime: number;
  /** Time for a whole request with its body, in ms. */
  requestTime: number;
  /** Time in which nothing comes or goes on a connection, in ms. */
  silence: number;
  /** Connections at once. */
  connections: number;
  /** Memory for all uploads under way, in bytes. */
  uploadBytes: number;
}

/** What holds unless told. */
export const httpLimits: HttpLimits = {
  headerBytes: 16_384,
  headerTime: 10_000,
  requestTime: 60_000,
  // Longer than the longest wait for a print.
  silence: 120_000,
  connections: 1_000,
  uploadBytes: 250_000_000,
};
