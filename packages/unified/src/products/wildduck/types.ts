import type {
  GetAddressesResult,
  GetDkimKeyResponse,
  GetDomainAliasResponse,
  GetUserResponse,
  GetUsersResult,
  ResolveAddressResponse,
} from '@mailhost/wildduck';
import type { InputsOf, OutputsOf } from '../../capabilities/capabilities.js';
import type { wildduckCapabilities } from './capabilities.js';

/** What WildDuck takes. */
export interface WildduckInputs extends InputsOf<typeof wildduckCapabilities> {}

/** What WildDuck tells. */
export interface WildduckOutputs extends OutputsOf<typeof wildduckCapabilities, WildduckRecords> {}

/** WildDuck's own records, as `raw` has them. */
export interface WildduckRecords {
  readonly domainAlias: DomainAliasRecord;
  readonly mailbox: UserRecord;
  readonly alias: AddressRecord;
  readonly catchAll: AddressRecord;
  readonly dkim: DkimRecord;
}

/** WildDuck's own record of an address, from a list or by itself. */
export type AddressRecord = GetAddressesResult | ResolveAddressResponse;

/** WildDuck's own record of a DKIM key; its id alone where nothing else was asked for. */
export interface DkimRecord extends Partial<GetDkimKeyResponse> {
  readonly id: string;
}

/** WildDuck's own record of a domain alias: its list does not tell when it was made. */
export interface DomainAliasRecord extends Partial<GetDomainAliasResponse> {
  readonly id: string;
  readonly alias: string;
  readonly domain: string;
}

/** WildDuck's own record of a user, from a list or by itself. */
export type UserRecord = GetUsersResult | GetUserResponse;
