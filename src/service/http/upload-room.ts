import { Refusal } from './refusal.ts';

/** Memory that all uploads under way share: many at once cannot take more than the machine has. */
export interface UploadRoom {
  /**
   * Take so many bytes.
   *
   * @throws Refusal (`busy`) when there are not as many left.
   */
  take(bytes: number): void;
  /** Give back all that was taken through this one. */
  leave(): void;
}

/** Seconds after which an upload that found no room is tried again. */
const RETRY_AFTER = 2;

/**
 * Set memory apart for uploads.
 *
 * @param bytes How much.
 * @returns Makes the room of one upload.
 */
export function createUploadRooms(bytes: number): () => UploadRoom {
  let left = bytes;
  return () => {
    let taken = 0;
    return {
      take(count) {
        if (count > left) {
          const reason = 'The uploads under way take all the room there is for them';
          throw new Refusal('busy', reason, { retryAfter: RETRY_AFTER });
        }
        left -= count;
        taken += count;
      },
      leave() {
        left += taken;
        taken = 0;
      },
    };
  };
}
