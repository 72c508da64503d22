// How the time of a regular expression grows with its text, on the texts that are the worst for it.
import { createContext, Script } from 'node:vm';
import { attacksOn } from './attacks.mjs';

const kibibyte = 1024;
const sizes = [16 * kibibyte, 32 * kibibyte, 64 * kibibyte];
const rounds = 3;
/** Below this, in milliseconds of CPU time, no growth can be told; a square of 16 Ki steps takes ten times as long. */
const noise = 8;
/** Twice the text may take this much more time; a square takes four times as much. */
const allowedRatio = 3;
/** Ends what would never end. */
const deadline = 5000;

/** What is wrong with the times, or `undefined`. */
export function slowGrowth(source, flags) {
  for (const attack of attacksOn(source, flags)) {
    // A pattern that is far off is told by a text that is short enough for it.
    for (const size of [kibibyte, ...sizes]) {
      const text = attack(size);
      const limit = (size / kibibyte) * noise;
      // Once may be chance: the process collects garbage and compiles meanwhile.
      if (timeOf(source, flags, text) <= limit) continue;
      const time = medianTime(source, flags, text);
      if (time > limit) return `${time.toFixed(0)} ms for ${size / kibibyte} KiB`;
    }
    const times = sizes.map((size) => medianTime(source, flags, attack(size)));
    const [, half, full] = times;
    if (full > noise && full / half > allowedRatio) {
      return `${times.map((time) => time.toFixed(1)).join(', ')} ms for 16, 32 and 64 KiB`;
    }
  }
  return undefined;
}

const sandbox = createContext({ regexp: undefined, text: '' });
const once = new Script('regexp.test(text)');
const everywhere = new Script('text.replace(regexp, "")');

/** CPU time of one search, in milliseconds; of all of them with `g`. */
function timeOf(source, flags, text) {
  // A new one each time, so that nothing of an earlier search is left.
  Object.assign(sandbox, { regexp: new RegExp(source, flags), text });
  const before = process.cpuUsage();
  try {
    (flags.includes('g') ? everywhere : once).runInContext(sandbox, { timeout: deadline });
  } catch (error) {
    if (error?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function medianTime(source, flags, text) {
  const times = Array.from({ length: rounds }, () => timeOf(source, flags, text));
  return times.sort((a, b) => a - b)[rounds >> 1];
}
