import { IredadminClient } from '@mailhost/iredadmin';
import { iredadmin } from '@mailhost/unified/iredadmin';
import { options, type Product } from './product.js';

export const open = (gateway: string): Product => ({ account: iredadmin(new IredadminClient({ gateway }), options) });
