// The same service in plain JavaScript, by require(): Node 20.19 and newer load ES modules that way.
const { createServer } = require('node:http');
const { MailhostError, PlanimailClient, ValidationError } = require('@mailhost/planimail');

const planimail = new PlanimailClient();

const server = createServer((request, response) => {
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) send(response, 500, { error: 'internal' });
  });
});

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => {
  console.log(`Listening on ${JSON.stringify(server.address())}`);
});

async function handle(request, response) {
  if (request.method !== 'POST' || request.url !== '/mailboxes') return send(response, 404, { error: 'not found' });
  // The visitor going away ends the call too.
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const mailbox = JSON.parse(await textOf(request));
    const { msg, recognized } = await planimail.mailboxes.create(mailbox, { signal: gone.signal });
    // Never where PLANIMAIL_UNKNOWN_SENTENCES is left as it is: then the call throws.
    if (!recognized) return send(response, 502, { error: 'unknown answer', mayHaveTakenEffect: true });
    send(response, 201, { msg });
  } catch (error) {
    if (error instanceof SyntaxError) return send(response, 400, { error: 'not JSON' });
    if (!(error instanceof MailhostError)) throw error;
    // Errors hold no secret, so the fields can be shown as they are.
    const { name, issues, mayHaveTakenEffect } = error;
    send(response, error instanceof ValidationError ? 422 : 502, { error: name, issues, mayHaveTakenEffect });
  }
}

async function textOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
