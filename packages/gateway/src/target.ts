import {
  fileParser,
  type GatewayUpload,
  gatewayHeaders,
  type Operation,
  type RelayedBody,
  undeclaredParser,
} from '@mailhost/core/relay';
import type { FieldIssue } from '@mailhost/core/user';
import { mediaType } from './body.js';
import { misfit, refuseMisfit, undeclaredParameter } from './declared.js';
import { type Fields, fieldsOf } from './fields.js';
import type { Product } from './providers.js';
import { Refused } from './refused.js';
import type { Matched } from './routes.js';
import type { Settings } from './settings.js';

/** What a request is about. */
export interface Target extends Matched {
  readonly product: Product;
  readonly query: Fields;
  readonly undeclared: Undeclared;
}

/** Finds what the operation does not declare: in what the caller sent, and in what authorize put in its place. */
interface Undeclared {
  readonly parameterOf: (query: Fields) => FieldIssue | undefined;
  readonly fieldOf: (body: RelayedBody | undefined) => FieldIssue | undefined;
}

/** Reads from a request's address and marking headers which call of which product is meant. */
export function targetOf(
  request: Request,
  { base, limits }: Pick<Settings, 'base' | 'limits'>,
  products: ReadonlyMap<string, Product>,
): Target {
  const { pathname, search } = new URL(request.url);
  if (!pathname.startsWith(`${base}/`)) {
    throw new Refused(
      'ConfigurationError',
      `this is not below ${base}/ (option path, on which the gateway is mounted).`,
    );
  }
  const [, name = '', rest = ''] = /^([^/]*)(\/.*)?$/s.exec(pathname.slice(base.length + 1)) ?? [];
  const product = products.get(name);
  if (!product) {
    const known = [...products.keys()].join(', ') || 'none';
    throw new Refused('ConfigurationError', `the gateway has no such provider: it has ${known}.`);
  }
  refuseUnknownGatewayHeaders(request.headers);
  const address = request.headers.get(gatewayHeaders.address);
  const { path, parameters } =
    address === null ? { path: rest, parameters: search } : addressBelow(address, request, rest, product);
  const method = methodOf(request);
  const matched = product.routes.find(method, path.slice(1).split('/'));
  if (!matched) {
    throw new Refused(
      'PermissionDeniedError',
      `${method} on this path is no declared operation of ${name} (option open).`,
    );
  }
  const { operation } = matched;
  if (operation.gateway?.own) {
    throw new Refused('PermissionDeniedError', `${operation.id} is the gateway's own affair.`);
  }
  if (method !== request.method && !operation.body) throw wrongGatewayHeader(gatewayHeaders.method);
  if (address !== null && !operation.gateway?.addressed) throw wrongGatewayHeader(gatewayHeaders.address);
  const query = fieldsOf(parameters.slice(1), limits.fields);
  const isFree = address !== null || !product.declared.has(operation.id);
  const undeclared: Undeclared = {
    parameterOf: (all) =>
      isFree ? undefined : undeclaredParameter(operation, all, uploadOf(request, operation)?.query),
    fieldOf: (body) => (isFree || !body ? undefined : misfit(operation, body, operation.gateway?.renamed)),
  };
  refuseMisfit(undeclared.parameterOf(query));
  const asked = inForm(operation, address !== null, request);
  return { product, query, path: matched.path, operation: asked, undeclared };
}

/** What is known of a file that a request brings in the place of data. */
function uploadOf({ headers }: Request, { gateway }: Operation): GatewayUpload | undefined {
  const upload = gateway?.upload;
  return upload && mediaType(headers) === upload.contentType ? upload : undefined;
}

/** The operation, with its answer in the form that is asked for: an address leads to a file of any kind. */
function inForm(operation: Operation, addressed: boolean, { headers }: Request): Operation {
  if (addressed) return { ...operation, responseParser: undeclaredParser };
  const file = operation.gateway?.file;
  const asked = file !== undefined && headers.get('accept') === file;
  return asked ? { ...operation, responseParser: fileParser(file) } : operation;
}

/** The method that is meant. */
function methodOf({ method, headers }: Request): string {
  const meant = headers.get(gatewayHeaders.method);
  if (meant === null) return method;
  if (method === 'POST' && (meant === 'GET' || meant === 'HEAD')) return meant;
  throw wrongGatewayHeader(gatewayHeaders.method);
}

/** A whole address that the product's server gave, as a path below its base. */
function addressBelow(
  address: string,
  { method }: Request,
  rest: string,
  { relay: { baseUrl } }: Product,
): { readonly path: string; readonly parameters: string } {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const below = url?.href.startsWith(`${baseUrl}/`) && !url.username && !url.password && !url.hash;
  if (!url || !below || method !== 'GET' || rest !== '') throw wrongGatewayHeader(gatewayHeaders.address);
  return {
    path: url.pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, '').length),
    parameters: url.search,
  };
}

function refuseUnknownGatewayHeaders(headers: Headers): void {
  const known = Object.values(gatewayHeaders).map((name) => name.toLowerCase());
  for (const name of headers.keys())
    if (name.startsWith('x-mailhost-') && !known.includes(name)) throw wrongGatewayHeader(name);
}

function wrongGatewayHeader(name: string): Refused {
  return new Refused('InvalidRequestError', `the header ${name} does not belong there, or is not what it should be.`);
}
