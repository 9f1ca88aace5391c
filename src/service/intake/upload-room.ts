import { Refusal } from './refusal.ts';

/** Memory that all uploads under way share: many at once cannot take more than one machine has. */
export interface UploadRoom {
  /** Take so many bytes, unless there are not as many left. */
  take(bytes: number): boolean;
  /** Why there is none. */
  full(): Refusal;
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
        if (count > left) return false;
        left -= count;
        taken += count;
        return true;
      },
      full: () =>
        new Refusal('busy', 'The uploads under way take all room there is for them', RETRY_AFTER),
      leave() {
        left += taken;
        taken = 0;
      },
    };
  };
}
