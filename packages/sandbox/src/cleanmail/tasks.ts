import { empty, Refusal } from './answers.js';
import { isObject, objectOf, oneOf, type Reader } from './bodies.js';
import type { Routes } from './router.js';
import { commands } from './values.js';

const parameters: Reader<Readonly<Record<string, unknown>>> = (value, name) => {
  if (!isObject(value)) throw new Refusal(400, `${name} is not an object`);
  return value;
};

/** The commands whose parameters are documented. */
const withRecipient: readonly string[] = ['send_welcome_mail', 'send_token_mail', 'send_password_reset_mail'];

export const taskRoutes: Routes = {
  'POST /tasks': (call) => {
    const task = call.body(objectOf({ command: oneOf(commands), params: parameters }, ['command', 'params']));
    if (withRecipient.includes(task.command) && typeof task.params['recipient'] !== 'string') {
      throw new Refusal(400, 'body.params.recipient is missing');
    }
    call.state.tasks.push(task);
    return empty(202);
  },
};
