import * as apiErrors from '../errors/api-errors.js';
import * as callErrors from '../errors/call-errors.js';
import type { ErrorDetails } from '../errors/mailhost-error.js';
import type { ErrorClass } from '../errors/restate.js';
import type { ParsedResponse } from '../response/parsed-response.js';
import { gatewayHeaders } from '../transport/gateway.js';
import type { FailedAttempt } from './failed.js';
import type { ErrorReport } from './report.js';

/** What a gateway says of a call that did not reach the product, or got no answer there. */
export interface GatewayRefusal {
  readonly error: ErrorDetails & { readonly name: string; readonly message: string };
  /** The product's server may have received the request. */
  readonly sent: boolean;
  /** The same call may go well later. */
  readonly passing: boolean;
}

/** The failure that a gateway tells, as the same error that a call without a gateway ends with; else `undefined`. */
export function failedAtGateway(response: ParsedResponse, report: ErrorReport): FailedAttempt | undefined {
  if (response.headers.get(gatewayHeaders.gateway) !== 'error') return undefined;
  const { error, sent, passing } = (response.body ?? {}) as Partial<GatewayRefusal>;
  const { name, message, ...details } = error ?? { name: '', message: 'the gateway gave no reason.' };
  const { retryAfter } = details;
  return {
    error: report.error(
      errorClasses.find(({ prototype }) => prototype.name === name) ?? apiErrors.ApiError,
      report.clear(message),
      details,
    ),
    end: passing ? { neverSent: !sent } : { permanent: true },
    retryAfter: retryAfter && retryAfter * 1000,
    uncertain: sent === true,
    response,
  };
}

const errorClasses: readonly ErrorClass[] = [...Object.values(apiErrors), ...Object.values(callErrors)];
