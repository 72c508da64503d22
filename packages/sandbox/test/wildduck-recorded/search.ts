import type { Calling } from './scenario.js';

const withAttachment = [
  'From: zed@example.net',
  'To: ana@example.test',
  'Subject: Second bob',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'gamma text',
  '--b',
  'Content-Type: image/png; name=a.png',
  'Content-Disposition: attachment; filename=a.png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--b--',
  '',
].join('\r\n');

/** Queries of one search box, `$trash` being the id of that mailbox. */
const queries = [
  ...['from:bob', 'FROM:bob', 'from: bob', 'from:bob,zed', 'to:cee', 'to:hid', 'cc:cee', 'bcc:hid'],
  ...['subject:"first thing"', 'subject:first thing', '-from:bob', '-subject:third alpha'],
  ...['has:attachment', '-has:attachment', 'has:other', 'attachments:yes', 'attachments:no'],
  ...['is:read', 'is:unread', 'is:starred', 'is:other', 'flagged:true', 'flagged:false', 'seen:true', 'unseen:1'],
  ...['in:trash', '-in:trash', 'in:INBOX', 'in:nowhere', 'mailbox:$trash', 'mailbox:x', 'searchable:true', 'thread:x'],
  ...['id:2', 'id:1:*', 'id:x', 'minsize:200', 'maxsize:200', 'minsize:x', 'after:2100-01-01', 'before:2100-01-01'],
  ...['newer:2100-01-01', 'older:2100-01-01', 'datestart:2100-01-01', 'dateend:2100-01-01', 'after:never'],
  ...['foo:bar', '-foo:bar', 'from:bob foo:bar', 'foo:bar OR from:bob', 'text:alpha', 'http://x', '-', '""'],
  ...['alpha -delta', '"alpha beta"', '-"alpha beta"', 'from:zed OR delta', 'from:zed or from:ann', 'alpha AND beta'],
  ...['(from:zed OR from:ann) third', '(alpha', 'alpha)', 'or'],
];

const parameters = [
  ...['query=alpha', 'query=alpha -delta', 'query="alpha beta"', 'query=bob', 'query=alpha gamma&useAndSearch=true'],
  ...['to=hid', 'to=cee', 'from=bob', 'or.query=gamma&or.from=bob', 'or.to=hid&or.subject=first', 'foo=bar'],
  ...['unseen=true&seen=true', 'seen=false', 'searchable=true', 'mailbox=$trash&id=1:*', 'id=1'],
];

/** A user with three mails, which are searched in every way there is. */
export async function searching(server: Calling): Promise<void> {
  const user = await server.user('searcher');
  const [inbox, trash] = [await server.mailbox(user, 'INBOX'), await server.mailbox(user, 'Trash')];
  const first = 'From: Bob <bob@example.org>\r\nTo: Ana <ana@example.test>\r\nCc: cee@example.net\r\n';
  await server.upload(user, inbox, `${first}Subject: First thing\r\n\r\nHello alpha beta\r\n`);
  await server.upload(user, inbox, withAttachment, '?unseen=true&flagged=true');
  const third = 'From: ann@example.org\r\nTo: bob@example.org\r\nBcc: hid@example.org\r\nSubject: Third\r\n';
  await server.upload(user, trash, `${third}\r\nbeta alpha delta\r\n`);
  const find = async (sent: string, name: string, value: string) => {
    const answer = await server.prepare('GET', `${user}/search?order=asc&${sent}`);
    const subjects = answer.results.map((message) => message.text('subject'));
    server.recorded.push({ call: `${name}${value}`, status: 200, type: null, body: answer.value('error') ?? subjects });
  };
  for (const query of queries) await find(`q=${encodeURIComponent(query.replace('$trash', trash))}`, 'q=', query);
  for (const query of parameters) await find(encodeURI(query.replace('$trash', trash)), '', query);
  await server.call('GET', '/users/aaaaaaaaaaaaaaaaaaaaaaaa/search?q=alpha');
  await server.call('GET', '/users/aaaaaaaaaaaaaaaaaaaaaaaa/search?query=alpha');
}
