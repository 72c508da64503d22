import { PlanimailClient } from '@mailhost/planimail';
import { planimail } from '@mailhost/unified/planimail';
import { options, type Product } from './product.js';

export const product: Product = { account: planimail(new PlanimailClient({ gateway: '/api/mail' }), options) };
