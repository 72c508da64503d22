// A service with one task: POST /mailboxes creates a mailbox at Planimail. Its settings come from the environment:
// PLANIMAIL_ID, PLANIMAIL_API_KEY, PLANIMAIL_BASE_URL, PORT.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type CreateMailbox, MailhostError, PlanimailClient, ValidationError } from '@mailhost/planimail';

const planimail = new PlanimailClient();

const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) send(response, 500, { error: 'internal' });
  });
});

server.listen(Number(process.env['PORT'] ?? 8080), '127.0.0.1', () => {
  console.log(`Listening on ${JSON.stringify(server.address())}`);
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST' || request.url !== '/mailboxes') return send(response, 404, { error: 'not found' });
  // The visitor going away ends the call too.
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    // Whatever was posted: the client checks it before it is sent on.
    const mailbox: CreateMailbox = JSON.parse(await textOf(request));
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

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
