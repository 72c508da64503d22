import { beforeEach, describe, expect, test, vi } from 'vitest';
import { eventually, holdTimers } from '../../../test/support/held-timers.js';
import type { Fault, SandboxService } from '../src/index.js';

/** Every operation of a client against every way in which a server or a network fails once. */

/** The timeout of the clients, in milliseconds: it runs out where a test says so. */
export const attemptTimeout = 60_000;

export interface Case {
  readonly id: string;
  /** The method and path of the request that counts; asked for when the test runs. */
  readonly route: readonly [method: string, path: string];
  readonly call: () => PromiseLike<unknown>;
}

export interface Matrix {
  readonly service: () => SandboxService;
  readonly cases: readonly Case[];
  readonly operations: readonly { readonly id: string; readonly repeat: string }[];
  /** Files that are as good as any other when they are cut off or replaced by a page: their failure cannot be told. */
  readonly untold?: Readonly<Record<string, readonly Fault['kind'][]>>;
  /**
   * A removal that may have got through, and then finds nothing, is left open: the product's 404 cannot be told from
   * others.
   */
  readonly unprovenRemovals?: boolean;
  /** Operations whose good answer is empty: it cannot be cut off. */
  readonly empty?: readonly string[];
}

const faults: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: '503', fault: { kind: 'status', status: 503 } },
  { name: 'a reset before the request is read', fault: { kind: 'reset', when: 'before' } },
  { name: 'a reset after it was carried out', fault: { kind: 'reset', when: 'after' } },
  { name: 'a body that stalls', fault: { kind: 'stall' } },
  { name: 'half a body', fault: { kind: 'truncate' } },
  { name: 'an HTML page with status 200', fault: { kind: 'html' } },
];

export function faultMatrix({
  service,
  cases,
  operations,
  untold = {},
  empty = [],
  unprovenRemovals = false,
}: Matrix): void {
  const repeatOf = (id: string) => operations.find((operation) => operation.id === id)?.repeat;

  beforeEach(() => {
    // The waits between the attempts are as short as chance can make them.
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    return () => vi.restoreAllMocks();
  });

  test('every operation is in the matrix', () => {
    expect(cases.map(({ id }) => id).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  describe.each(cases)('$id', (item) => {
    const { id, call } = item;
    const unsafe = repeatOf(id) === 'non-idempotent';
    const outcome = () =>
      call().then(
        () => 'succeeded',
        (error) => error,
      );

    test.each(faults)('$name', async ({ fault }) => {
      const timers = holdTimers((milliseconds) => milliseconds === attemptTimeout);
      service().fail(fault, { times: 1 });
      const ended = outcome();
      if (fault.kind === 'stall') {
        await eventually('it stalls', () => service().requests.some((request) => request.fault === 'stall'));
        timers.end();
      }
      const result = await ended;
      const nothingToSpoil = empty.includes(id) && fault.kind === 'truncate';
      if (nothingToSpoil || untold[id]?.includes(fault.kind)) {
        expect(result).toBe('succeeded');
        expect(service().count(...item.route)).toBe(1);
      } else if (unsafe) {
        expect(result).toBeInstanceOf(Error);
        expect(service().count(...item.route)).toBe(1);
        expect(result.mayHaveTakenEffect).toBe(true);
      } else {
        if (unprovenRemovals && result instanceof Error) {
          expect(id).toMatch(/delete/i);
          expect(result).toMatchObject({ name: 'NotFoundError', mayHaveTakenEffect: true });
        } else {
          expect(result).toBe('succeeded');
        }
        expect(service().count(...item.route)).toBe(2);
      }
    });

    test('Retry-After: 3600', async () => {
      service().fail({ kind: 'status', status: 503, retryAfter: '3600' });
      await expect(call()).rejects.toMatchObject({ name: 'ServerError', retryAfter: 3600, attempts: 1 });
      expect(service().count(...item.route)).toBe(1);
    });
  });
}
