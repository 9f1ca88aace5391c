import { createMessage } from '../messages/create-message.ts';
import type { Finding, Message } from '../model/message.ts';

/** Stands for the file where an upload as a whole is meant. */
const WHOLE_UPLOAD = 'upload';

/**
 * Say what is wrong with an upload.
 *
 * @param finding What was found, what was expected, and how to mend it.
 * @returns The message, about the upload as a whole where it names no file.
 */
export function uploadFault(finding: Finding): Message {
  return createMessage('upload-valid', WHOLE_UPLOAD, finding);
}
