import { findAddress } from './addresses.js';
import { Refusal } from './answers.js';
import type { Call } from './call.js';

/** Refuses an address that no mail can have. */
export function checkNewAddress(call: Call, address: string): void {
  const { values, state } = call;
  const local = address.slice(0, address.lastIndexOf('@'));
  const refuse = (message: string) => new Refusal(400, message, 'InputValidationError');
  if (local.includes('+')) throw refuse('Address can not contain +');
  if (address.includes('*')) {
    if (!values.flag('allowWildcard')) throw refuse('Address can not contain *');
    if (values.flag('main')) throw refuse('Main address can not contain *');
  }
  if (findAddress(state, address)) throw new Refusal(400, 'This email address already exists', 'AddressExistsError');
}
