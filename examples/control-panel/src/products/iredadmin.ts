import { IredadminClient } from '@mailhost/iredadmin';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { options, type Product } from './product.js';

export const product: Product = { account: iredadmin(new IredadminClient({ gateway: '/api/mail' }), options) };
