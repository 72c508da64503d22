import { context, propagation } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  type Span,
} from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeEach, expect } from 'vitest';
import type { ClientOptions } from '../src/index.js';
import { type OpenTelemetryOptions, openTelemetry } from '../src/opentelemetry/index.js';
import { answer, ExampleClient, silent } from './harness.js';

/** A real SDK, whose exporter keeps the spans of a test. */
export const exporter = new InMemorySpanExporter();
/** In the order in which they began. */
const started: ReadableSpan[] = [];
/** Those of them that did not end. */
export const open = new Set<ReadableSpan>();
const provider = new BasicTracerProvider({
  spanProcessors: [
    new SimpleSpanProcessor(exporter),
    {
      onStart(span: Span) {
        started.push(span);
        open.add(span);
      },
      onEnd: (span) => void open.delete(span),
      forceFlush: async () => {},
      shutdown: async () => {},
    },
  ],
});
export const tracer = provider.getTracer('test');
export const good = answer(200, { name: 'one', kind: 'big' });

beforeEach(() => exporter.reset());
// None is left open, whatever the test did.
afterEach(() => {
  expect([...open].map(({ name }) => name)).toEqual([]);
  context.disable();
  propagation.disable();
});

export function traced(baseUrl: string, options: ClientOptions = {}, otel: OpenTelemetryOptions = {}) {
  const { middleware = [], ...others } = options;
  return new ExampleClient({
    baseUrl,
    logger: silent,
    ...others,
    middleware: [openTelemetry({ tracer, ...otel }), ...middleware],
  });
}

/** The spans that an exporter got, in the order in which they began. */
export function spans(): ReadableSpan[] {
  const exported = exporter.getFinishedSpans();
  return started.filter((span) => exported.includes(span));
}

/** The spans of the only call. */
export function onlyCall() {
  const [call, ...requests] = spans();
  if (!call) throw new Error('there is no span');
  for (const request of requests) {
    expect(request.parentSpanContext?.spanId).toBe(call.spanContext().spanId);
    expect(request.spanContext().traceId).toBe(call.spanContext().traceId);
  }
  return { call, requests };
}
