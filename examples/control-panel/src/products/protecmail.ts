import { ProtecmailClient } from '@mailhost/protecmail';
import { protecmail } from '@mailhost/unified/protecmail';
import { options, type Product } from './product.js';

export const open = (gateway: string): Product => ({ account: protecmail(new ProtecmailClient({ gateway }), options) });
