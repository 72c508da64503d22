import { NotFoundError, ProtecmailClient } from '@mailhost/protecmail';
import { type GetUserResponse, WildduckClient } from '@mailhost/wildduck';

const { protecmail, wildduck } = JSON.parse(process.env['SANDBOX'] ?? '');
const pong: string = await new ProtecmailClient(protecmail).ping();
const names: string[] = [];
for await (const { username } of new WildduckClient(wildduck).users.list()) names.push(username);
const nobody: GetUserResponse | undefined = await new WildduckClient(wildduck).users
  .get('64f0c0ffee64f0c0ffee0001')
  .catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
console.log(JSON.stringify({ pong, users: names.length, nobody: nobody === undefined }));
