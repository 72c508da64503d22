import type { SandboxAnswer } from './http.js';
import type { Plan } from './service.js';

/** The answer as a fault leaves it; `cut` is where the body stops, and `open` whether the connection stays. */
export function spoil({ answer, fault }: Plan): SandboxAnswer & { readonly cut?: number; readonly open?: boolean } {
  if (fault?.kind === 'status') {
    const retryAfter = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
    return {
      status: fault.status,
      headers: { 'content-type': 'text/plain', ...retryAfter, ...fault.headers },
      body: fault.body ?? '',
    };
  }
  if (fault?.kind === 'html') {
    const body = '<!doctype html><html><head><title>Please wait</title></head><body>Please wait</body></html>';
    return { status: fault.status ?? 200, headers: { 'content-type': 'text/html' }, body };
  }
  if (!answer) throw new TypeError('A request that was not carried out needs a fault that answers it.');
  const half = Math.floor(answer.body.length / 2);
  const { stream: _, ...finished } = answer;
  if (fault?.kind === 'truncate') return { ...finished, body: answer.body.slice(0, half) };
  if (fault?.kind === 'stall') return { ...finished, cut: half, open: true };
  return answer;
}
