import { type ApiPromise, InvalidRequestError } from '@mailhost/core';

/**
 * Whether a password was right. The vendor does not say how a wrong one is answered: a refusal of the password itself
 * is taken for that, and any other failure is thrown.
 */
export async function passwordMatches(call: ApiPromise<void>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof InvalidRequestError && wrongPassword.test(error.code ?? '')) return false;
    throw error;
  }
}

const wrongPassword = /^(?:INVALID_CREDENTIALS|PW_MISMATCH|INCORRECT_OLDPW|INVALID_PASSWORD|WRONG_PASSWORD)$/;
