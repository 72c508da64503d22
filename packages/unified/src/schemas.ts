/** The model as zod schemas: what each call takes, for forms, files and tools. They check, and convert nothing. */
export {
  adminInputSchema,
  aliasInputSchema,
  catchAllInputSchema,
  dkimInputSchema,
  domainAliasInputSchema,
  domainFilterSchema,
  domainInputSchema,
  mailboxInputSchema,
  quarantineFilterSchema,
  recipientInputSchema,
  type Schema,
  scopeFilterSchema,
  senderRuleInputSchema,
  senderRuleKeySchema,
} from './model/schemas.js';
