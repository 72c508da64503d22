import type { WildduckClient } from '@mailhost/wildduck';
import type { KindDriver } from '../../account/driver.js';
import type { CatchAllInput } from '../../model/inputs.js';
import type { CatchAll } from '../../model/items.js';
import { createForwarding, deleteForwarding, findForwarding, updateForwarding } from './address-forms.js';
import type { WildduckOutputs } from './types.js';

export function catchAllDriver(client: WildduckClient): KindDriver<CatchAll<WildduckOutputs>, CatchAllInput> {
  return {
    find: async (domain, context) => {
      const found = await findForwarding(client, `*@${domain}`, context);
      return found && { domain, ...found };
    },
    create: ({ domain, targets }, context) => createForwarding(client, `*@${domain}`, targets, context),
    update: (catchAll, { targets = [] }, context) =>
      updateForwarding(client, { ...catchAll, address: `*@${catchAll.domain}` }, targets, context),
    delete: (catchAll, _, context) => deleteForwarding(client, catchAll, context),
  };
}
