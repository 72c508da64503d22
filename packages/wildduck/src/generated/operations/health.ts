// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import type { WildduckOperation } from '../../operation.js';
import type { HealthSuccessResponse } from '../models.js';

/** `getHealth` */
export const get: WildduckOperation<unknown, HealthSuccessResponse> = {
  id: 'health.get',
  method: 'GET',
  path: '/health',
  repeat: 'readonly',
};

export const all: readonly WildduckOperation[] = [get];
