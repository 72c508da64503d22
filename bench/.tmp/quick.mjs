import http, { createServer } from 'node:http';
import { ProtecmailClient } from '@mailhost/protecmail';
const answer = JSON.stringify({ request_id: '4888a255-50c8-4374-95e6-48581f2f967f', success: true, id: 'example', object: 'customer',
  data: { domain: 'example.org', redirectTo: 'in.mail.example.net', spamAction: 0, virusAction: 0, sendResume: true } });
const server = createServer((_, r) => { r.writeHead(200, { 'content-type': 'application/json' }).end(answer); });
await new Promise((r) => server.listen(0, '127.0.0.1', r));
const baseUrl = `http://127.0.0.1:${server.address().port}`;
const agent = new http.Agent({ keepAlive: true, scheduling: 'lifo' });
const mk = (o) => { const c = new ProtecmailClient({ baseUrl, apiKey: 'key', logLevel: 'off', ...o }); return () => c.domains.get('example.org'); };
const { fetch } = globalThis;
const cases = {
  fetch: async () => (await fetch(`${baseUrl}/domain/example.org`)).json(),
  http: () => new Promise((ok, no) => { http.request(`${baseUrl}/domain/example.org`, { agent, headers: { 'api-key': 'key' } }, (i) => { const c = []; i.on('data', (d) => c.push(d)); i.on('end', () => ok(JSON.parse(Buffer.concat(c).toString()))); i.on('error', no); }).on('error', no).end(); }),
  'client explicit fetch': mk({ fetch }), 'client agent': mk({ agent }), 'client default': mk({}),
};
const only = process.argv[2]?.split(',');
const cpu = {}, wall = {}, pcpu = {}, pwall = {};
for (let round = 0; round < Number(process.argv[3] ?? 9); round++) for (const [n, f] of Object.entries(cases)) {
  if (only && !only.includes(n)) continue;
  for (let i = 0; i < 30; i++) await f();
  let s = process.cpuUsage(), t = performance.now();
  for (let i = 0; i < 300; i++) await f();
  let u = process.cpuUsage(s); (cpu[n] ??= []).push((u.user + u.system) / 300); (wall[n] ??= []).push((performance.now() - t) / 300 * 1000);
  await Promise.all(Array.from({ length: 50 }, f));
  s = process.cpuUsage(); t = performance.now();
  for (let i = 0; i < 6; i++) await Promise.all(Array.from({ length: 50 }, f));
  u = process.cpuUsage(s); (pcpu[n] ??= []).push((u.user + u.system) / 300); (pwall[n] ??= []).push((performance.now() - t) / 300 * 1000);
}
const med = (a) => a.toSorted((x, y) => x - y)[a.length >> 1];
for (const n of Object.keys(cpu)) { const r = (m) => `${med(m[n]).toFixed(0)} (${m.fetch ? (med(m[n]) / med(m.fetch)).toFixed(2) : ''})`; console.log(n.padEnd(24), 'seq cpu', r(cpu), 'wall', r(wall), ' 50 cpu', r(pcpu), 'wall', r(pwall)); }
server.close(); server.closeAllConnections();
