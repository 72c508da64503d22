import type { AnswerBody, Answered, Printed, RunEvent, SentRequest, ShownError } from '../messages.js';

/** A request with what is known of its answer. */
export interface RequestRow extends SentRequest {
  readonly answered?: Answered;
  readonly answer?: AnswerBody;
}

/** Where a run stands: `stuck` when nothing has been heard of it for some seconds. */
export type Status = 'idle' | 'loading' | 'running' | 'stuck' | 'ended' | 'failed' | 'stopped';

/** A run as the page shows it. */
export interface Run {
  status: Status;
  output: Printed[];
  requests: RequestRow[];
  /** Why it failed, or why it was ended. */
  error: ShownError | undefined;
  milliseconds: number;
}

/** A run that has not begun. */
export const noRun = (): Run => ({ status: 'idle', output: [], requests: [], error: undefined, milliseconds: 0 });

/** Milliseconds without a sign of life, after which it is called stuck, and after which it is ended. */
export const patience = { stuck: 3_000, end: 10_000 } as const;

/** What happened, put into the run. */
export function take(run: Run, event: RunEvent): void {
  if (event.kind === 'printed') run.output.push(event);
  else if (event.kind === 'request') run.requests.push(event);
  else if (event.kind === 'answered') change(run, event.id, { answered: event });
  else if (event.kind === 'body') change(run, event.id, { answer: event });
  else if (event.kind === 'ended') {
    run.status = event.error ? 'failed' : 'ended';
    run.error = event.error;
  }
}

function change(run: Run, id: number, known: Pick<RequestRow, 'answered' | 'answer'>): void {
  const index = run.requests.findLastIndex((request) => request.id === id);
  const request = run.requests[index];
  if (request) run.requests[index] = { ...request, ...known };
}
