import protecmailModule = require('@mailhost/protecmail');

import { WildduckClient } from '@mailhost/wildduck';

const { protecmail, wildduck } = JSON.parse(process.env['SANDBOX'] ?? '');

async function main(): Promise<void> {
  const pong: string = await new protecmailModule.ProtecmailClient(protecmail).ping();
  const users: number = (await new WildduckClient(wildduck).users.list()).items.length;
  console.log(JSON.stringify({ pong, users, nobody: true }));
}

void main();
