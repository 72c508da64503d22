import type { RunEvent } from '../messages.js';

/** How many lines, and how many requests, a run may show: a loop must not flood the page. */
const most = 1_000;

let port: MessagePort | undefined;
const told = { printed: 0, request: 0 };

/** Says where the run's events go. */
export function reportTo(target: MessagePort): void {
  port = target;
}

/** Tells the page. */
export function report(event: RunEvent): void {
  if (event.kind === 'printed' || event.kind === 'request') {
    told[event.kind] += 1;
    if (told[event.kind] > most) return;
  }
  port?.postMessage(event);
  if (event.kind === 'printed' && told.printed === most) {
    port?.postMessage({ ...event, level: 'warn', parts: [`No more than ${most} lines are shown.`] } satisfies RunEvent);
  }
}
