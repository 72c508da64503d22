import { Deadline } from '../attempt/deadline.js';

/** The work's result, or a failure when it takes longer than so many milliseconds: nobody waits for ever. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const deadline = new Deadline(milliseconds, undefined);
  try {
    return await deadline.during(work);
  } finally {
    deadline.clear();
  }
}
