import { products } from '#products';
import { gateway, gatewayInProcess } from './gateway.js';
import { type CaseResult, runCases } from './harness.js';
import { kyAsFetch } from './ky.js';
import type { Place } from './place.js';
import { transport } from './transport.js';

const suites = Object.values(products);
const ofProducts = suites.flatMap(({ cases }) => cases);
const onlyDirect = suites.flatMap(({ direct = [] }) => direct);
const direct = [...transport, ...kyAsFetch, ...ofProducts, ...onlyDirect, ...gatewayInProcess];
const throughGateway = [...gateway, ...ofProducts].map((one) => ({ ...one, client: `gateway, ${one.client}` }));

export interface SuiteResult {
  /** What the runtime says that it is. */
  readonly runtime: string;
  readonly results: readonly CaseResult[];
}

/** Runs the suite where it is called. */
export async function runSuite(place: Place): Promise<SuiteResult> {
  const cases = place.gateway === undefined ? direct : throughGateway;
  return { runtime: nameOfRuntime(), results: await runCases(cases, place) };
}

function nameOfRuntime(): string {
  for (const name of ['Deno', 'Bun']) {
    const found: unknown = Reflect.get(globalThis, name);
    if (found instanceof Object) {
      const version: unknown = Reflect.get(found, 'version');
      return `${name} ${typeof version === 'string' ? version : Reflect.get(Object(version), 'deno')}`;
    }
  }
  const node = globalThis.process?.versions?.node;
  if (node) return `Node ${node}`;
  const agent = globalThis.navigator.userAgent;
  return /Chrome\/\d+/.exec(agent)?.[0].replace('/', ' ') ?? agent;
}
