import { json, jsonObject, type SandboxAnswer, type SandboxRequest } from '../http.js';
import type { ProtecmailState } from './state.js';

/** How a Protecmail sandbox reads the places that the vendor's document leaves open. */
export interface ProtecmailDialect {
  /** What `start` counts in a list of the quarantine. */
  readonly quarantineStart: 'record' | 'page';
  /** The address of the token tanks: as in the example, or as in the heading. */
  readonly tanksPath: 'tanks' | 'tolens';
  /** The status of a failure: one that fits, or 200 with only `success: false` to tell. */
  readonly failureStatus: 'fitting' | 'always-200';
}

type Route = readonly [method: string, path: RegExp, run: (values: readonly string[], body: string) => SandboxAnswer];

/**
 * A Protecmail server by the vendor's document. No failure is shown there: texts and statuses of failures are the
 * sandbox's own, in the manner of a REST API.
 */
export function protecmailServer(state: ProtecmailState, apiKey: string, dialect: ProtecmailDialect) {
  let served = 0;
  const requestId = () => {
    served += 1;
    return `00000000-0000-4000-8000-${String(served).padStart(12, '0')}`;
  };
  const ok = (fields: { data?: unknown; msg?: string } = {}): SandboxAnswer =>
    json(200, { request_id: requestId(), success: true, ...fields });
  const no = (status: number, msg: string): SandboxAnswer =>
    json(dialect.failureStatus === 'fitting' ? status : 200, { request_id: requestId(), success: false, msg });

  const routes: readonly Route[] = [
    ['GET', /^\/ping$/, () => ok({ msg: 'pong' })],
    ['GET', /^\/user$/, () => ok({ data: state.user })],
    [
      'PUT',
      /^\/user$/,
      (_, body) => {
        const user = jsonObject(body);
        if (!user) return no(400, 'invalid user');
        state.user = { ...user, nic: state.user['nic'] };
        return ok();
      },
    ],
    ['GET', /^\/invoices$/, () => ok({ data: state.invoices })],
    [
      'GET',
      /^\/invoices\/([^/]+)$/,
      ([ref = '']) => {
        const invoice = state.invoices.find((candidate) => String(candidate.ref) === ref);
        if (!invoice) return no(404, 'invoice not found');
        return { status: 200, headers: { 'content-type': 'application/pdf' }, body: pdf(`Invoice ${ref}`) };
      },
    ],
    [
      'GET',
      dialect.tanksPath === 'tanks' ? /^\/tanks$/ : /^\/tolens$/,
      () => ok({ data: { ...state.tokens, total: state.tokens.monthly + state.tokens.perm } }),
    ],
    ['GET', /^\/token\/daily-average$/, () => ok({ data: state.dailyAverage })],
    ['GET', /^\/domain\/all$/, () => ok({ data: [...state.domains.keys()] })],
    [
      'GET',
      /^\/domain\/([^/]+)$/,
      ([domain = '']) => {
        const settings = state.domains.get(domain);
        return settings ? ok({ data: settings }) : no(404, 'domain not found');
      },
    ],
    [
      'POST',
      /^\/domain\/([^/]+)$/,
      ([domain = ''], body) => {
        if (state.domains.has(domain)) return no(409, 'domain already exists');
        return saveDomain(domain, body);
      },
    ],
    [
      'PUT',
      /^\/domain\/([^/]+)$/,
      ([domain = ''], body) => (state.domains.has(domain) ? saveDomain(domain, body) : no(404, 'domain not found')),
    ],
    [
      'DELETE',
      /^\/domain\/([^/]+)$/,
      ([domain = '']) => {
        if (!state.domains.delete(domain)) return no(404, 'domain not found');
        state.addresses.delete(domain);
        return ok();
      },
    ],
    [
      'GET',
      /^\/domain\/([^/]+)\/addresses$/,
      ([domain = '']) =>
        state.domains.has(domain) ? ok({ data: state.addresses.get(domain) ?? [] }) : no(404, 'domain not found'),
    ],
    [
      'PUT',
      /^\/domain\/([^/]+)\/addresses\/([^/]+)$/,
      ([domain = '', address = '']) => {
        if (!state.domains.has(domain)) return no(404, 'domain not found');
        const addresses = state.addresses.get(domain) ?? [];
        state.addresses.set(domain, addresses.includes(address) ? addresses : [...addresses, address]);
        return ok();
      },
    ],
    [
      'DELETE',
      /^\/domain\/([^/]+)\/addresses\/([^/]+)$/,
      ([domain = '', address = '']) => {
        const addresses = state.addresses.get(domain) ?? [];
        if (!addresses.includes(address)) return no(404, 'address not found');
        state.addresses.set(
          domain,
          addresses.filter((candidate) => candidate !== address),
        );
        return ok();
      },
    ],
    [
      'GET',
      /^\/quarantine\/([^/]+)\/(\d+)\/(\d+)$/,
      ([target = '', start, count]) => listQuarantine(target, Number(start), Number(count)),
    ],
    [
      'GET',
      /^\/quarantine\/([^/]+)$/,
      ([ident = '']) => {
        if (!state.quarantine.some((mail) => mail.ident === ident)) return no(404, 'mail not found');
        state.resent.push(ident);
        return ok();
      },
    ],
  ];

  function saveDomain(domain: string, body: string): SandboxAnswer {
    const settings = jsonObject(body);
    if (settings?.['domain'] !== domain || typeof settings['redirectTo'] !== 'string') return no(400, 'invalid domain');
    const { spamAction = 0, virusAction = 0 } = settings;
    state.domains.set(domain, { ...settings, spamAction, virusAction });
    return ok();
  }

  function listQuarantine(target: string, start: number, count: number): SandboxAnswer {
    const mails = state.quarantine.filter((mail) => mail.email === target || mail.domain === target);
    const first = dialect.quarantineStart === 'record' ? start : start * count;
    const size = Math.max(count, 1);
    return ok({
      data: {
        emails: mails.slice(first, first + count),
        count: mails.length,
        nb_pages: Math.ceil(mails.length / size),
        current_page: Math.floor(first / size) + 1,
      },
    });
  }

  return (request: SandboxRequest): SandboxAnswer => {
    if (request.headers['api-key'] !== apiKey) return no(401, 'invalid API key');
    for (const [method, path, run] of routes) {
      const match = request.method === method ? path.exec(request.path) : null;
      if (match) return run(match.slice(1).map(decodeURIComponent), request.body);
    }
    return no(404, 'unknown address');
  };
}

/** The smallest file that a PDF reader opens: one blank page with a title. */
function pdf(title: string): Uint8Array<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Title (${title.replace(/[()\\]/g, '\\$&')}) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const startOfTable = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${startOfTable}\n%%EOF\n`;
  return new Uint8Array(new TextEncoder().encode(file));
}
