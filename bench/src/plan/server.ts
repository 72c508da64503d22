import { startSandbox } from '@mailhost/sandbox';

/** A Planimail in a process of its own, with the domains that are named; it tells where it is. */
const { planimail } = await startSandbox();
for (const domain of process.argv.slice(2)) planimail.state.domains.add(domain);
const { url: baseUrl, planimailId, apiKey } = planimail;
console.log(JSON.stringify({ baseUrl, planimailId, apiKey }));
