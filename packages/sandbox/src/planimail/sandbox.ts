import { baseUrls } from '../base-urls.js';
import { SandboxService } from '../service.js';
import { type PlanimailDialect, planimailServer, standardDialect } from './server.js';
import { emptyState, type PlanimailState } from './state.js';

const account = { planimailId: 'sandbox', apiKey: 'planimail-sandbox-key' } as const;

/** The fake Planimail. */
export class PlanimailSandbox extends SandboxService {
  readonly planimailId = account.planimailId;
  readonly apiKey = account.apiKey;
  readonly state: PlanimailState;

  constructor(dialect: Partial<PlanimailDialect>, random: () => number) {
    const state = emptyState();
    super(planimailServer(state, account, { ...standardDialect, ...dialect }), random, baseUrls.planimail);
    this.state = state;
  }
}
