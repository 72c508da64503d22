import type { CallInfo, Middleware } from '../transport/http-request.js';
import type { CallContext } from './context.js';
import type { ErrorReport } from './report.js';

/** Made only where there is middleware to see it. */
export function callInfo({ provider, operation, connection, settings }: CallContext, report: ErrorReport) {
  if (settings.middleware.length === 0) return undefined;
  const redact = (text: string) => {
    const { redactor } = report;
    return redactor.url(redactor.body(text, 4000));
  };
  return {
    provider: provider.name,
    operation,
    baseUrl: connection.baseUrl,
    redact,
    signals: settings.signals,
  } satisfies CallInfo;
}

/** Puts what middleware has for whole calls around one, the first outermost. */
export function aroundCall<Result>(
  call: CallInfo | undefined,
  middleware: readonly Middleware[],
  work: () => Promise<Result>,
): Promise<Result> {
  if (!call) return work();
  return middleware.reduceRight(
    (next, layer) => () => (layer.aroundCall ? layer.aroundCall(call, next) : next()),
    work,
  )();
}
