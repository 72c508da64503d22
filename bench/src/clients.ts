import { ProtecmailClient } from '@mailhost/protecmail';
import { Octokit } from '@octokit/core';
import { Octokit as OctokitRest } from '@octokit/rest';
import Cloudflare from 'cloudflare';
import ky from 'ky';
import { createFetch } from 'ofetch';
import OpenAI from 'openai';
import { Resend } from 'resend';
import Stripe from 'stripe';

export type FetchLike = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** One GET that answers a small JSON object, by each client, over a given fetch and base URL. */
export const clients: Readonly<Record<string, (fetch: FetchLike, baseUrl: string) => () => Promise<unknown>>> = {
  'bare fetch': (fetch, baseUrl) => async () => (await fetch(`${baseUrl}/domain/example.org`)).json(),
  '@mailhost/protecmail': (fetch, baseUrl) => {
    // Without a `fetch` of somebody's it goes its own way.
    const own = fetch === globalThis.fetch ? {} : { fetch };
    const client = new ProtecmailClient({ baseUrl, apiKey: 'key', ...own, logLevel: 'off' });
    return () => client.domains.get('example.org');
  },
  '@mailhost/protecmail, by fetch': (fetch, baseUrl) => {
    const client = new ProtecmailClient({ baseUrl, apiKey: 'key', fetch, logLevel: 'off' });
    return () => client.domains.get('example.org');
  },
  '@mailhost/protecmail, ky as its fetch': (fetch, baseUrl) => {
    const overKy: FetchLike = (url, init) =>
      ky(url, { ...init, fetch, retry: 0, timeout: false, throwHttpErrors: false });
    const client = new ProtecmailClient({ baseUrl, apiKey: 'key', fetch: overKy, logLevel: 'off' });
    return () => client.domains.get('example.org');
  },
  ky: (fetch, baseUrl) => {
    const client = ky.create({ prefixUrl: baseUrl, fetch, headers: { 'Api-Key': 'key' } });
    return () => client.get('domain/example.org').json();
  },
  ofetch: (fetch, baseUrl) => {
    const client = createFetch({ fetch: fetch as typeof globalThis.fetch }).create({
      baseURL: baseUrl,
      headers: { 'Api-Key': 'key' },
    });
    return () => client('/domain/example.org');
  },
  openai: (fetch, baseUrl) => {
    const client = new OpenAI({ apiKey: 'key', baseURL: baseUrl, fetch });
    return () => client.models.retrieve('example');
  },
  stripe: (fetch, baseUrl) => {
    const { hostname, port, protocol } = new URL(baseUrl);
    const client = new Stripe('sk_test_key', {
      host: hostname,
      port,
      protocol: protocol === 'https:' ? 'https' : 'http',
      httpClient: Stripe.createFetchHttpClient(fetch),
      telemetry: false,
    });
    return () => client.customers.retrieve('cus_example');
  },
  '@octokit/core': (fetch, baseUrl) => {
    const client = new Octokit({ baseUrl, request: { fetch } });
    return () => client.request('GET /domain/{domain}', { domain: 'example.org' });
  },
  cloudflare: (fetch, baseURL) => {
    const client = new Cloudflare({ apiToken: 'key', baseURL, fetch });
    return () => client.zones.get({ zone_id: 'example' });
  },
  '@octokit/rest': (fetch, baseUrl) => {
    const client = new OctokitRest({ baseUrl, request: { fetch } });
    return () => client.rest.users.getByUsername({ username: 'example' });
  },
  resend: (fetch, baseUrl) => {
    const client = new Resend('re_key', { baseUrl });
    return async () => {
      // It takes no fetch of one's own.
      const own = globalThis.fetch;
      globalThis.fetch = fetch as typeof globalThis.fetch;
      try {
        return await client.domains.get('example');
      } finally {
        globalThis.fetch = own;
      }
    };
  },
};

/** An answer that each of the clients takes for a success. */
export const answer = JSON.stringify({
  request_id: '4888a255-50c8-4374-95e6-48581f2f967f',
  success: true,
  id: 'example',
  object: 'customer',
  data: { domain: 'example.org', redirectTo: 'in.mail.example.net', spamAction: 0, virusAction: 0, sendResume: true },
});
