import type { WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { id } from '../parameters/common.js';
import { operationsOn } from '../router.js';

export const updateOperations = operationsOn('users', {
  'GET /users/:user/updates': { takes: { 'Last-Event-ID': id }, takesHeaders: ['Last-Event-ID'], run: openStream },
});

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' };

function openStream(call: Call): WildduckResult {
  const { id } = call.user();
  const stream = call.journal.stream(id, call.values.text('Last-Event-ID'));
  return { response: { status: 200, headers, body: '', stream } };
}
