import { CleanmailClient } from '@mailhost/cleanmail';
import { cleanmail } from '@mailhost/unified/cleanmail';
import { options, type Product } from './product.js';

export const open = (gateway: string): Product => ({ account: cleanmail(new CleanmailClient({ gateway }), options) });
