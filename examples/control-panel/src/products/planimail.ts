import { PlanimailClient } from '@mailhost/planimail';
import { planimail } from '@mailhost/unified/planimail';
import { options, type Product } from './product.js';

export const open = (gateway: string): Product => ({ account: planimail(new PlanimailClient({ gateway }), options) });
