import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { Refusal } from '../../server.js';
import { empty } from '../answers.js';
import type { Routes } from '../call.js';
import { object } from '../fields.js';

/** The commands whose parameters are documented. */
const withRecipient = ['send_welcome_mail', 'send_token_mail', 'send_password_reset_mail'];
const others = ['send_spamfight_spam_mail', 'send_spamfight_clean_mail', 'remediate_message'];

const task = z.strictObject({ command: z.enum([...withRecipient, ...others]), params: object });

export const taskRoutes: Routes = {
  'POST /tasks': takes(task, ({ state }, sent) => {
    if (withRecipient.includes(sent.command) && typeof sent.params['recipient'] !== 'string') {
      throw new Refusal(400, 'params.recipient is missing');
    }
    state.tasks.push(sent);
    return empty(202);
  }),
};
