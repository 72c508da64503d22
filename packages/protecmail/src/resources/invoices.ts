import {
  type ApiPromise,
  bytesParser,
  type CallOptions,
  callOperation,
  DecodeError,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
  streamParser,
} from '@mailhost/core';
import { type ResponseFields, rfc3339Time } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { listOrNull } from '../schemas/lists.js';

/** An invoice of the vendor to the account. */
export interface Invoice {
  /** For `invoices.download`. */
  readonly ref: number;
  readonly date: Date;
  /** In the currency of the contract, which the answer does not name. */
  readonly total: number;
}

const list = operation({
  id: 'invoices.list',
  method: 'GET',
  path: '/invoices',
  repeat: 'readonly',
  response: listOrNull(
    z.looseObject({ ref: z.number(), date: rfc3339Time, total: z.number() } satisfies ResponseFields<Invoice>),
  ),
  read: (invoices): readonly Invoice[] => invoices ?? [],
});

/** The failure of this call is JSON in place of the file: told by its content type. */
const pdf = 'application/pdf';

const file = { id: 'invoices.download', method: 'GET', path: '/invoices/{reference}', repeat: 'readonly' } as const;

const download = operation({
  ...file,
  responseParser: bytesParser(pdf, { binary: true }),
  read: (bytes) => {
    // Readers look for this mark in the last 1024 bytes (ISO 32000, annex H): without it, the file is cut off.
    const end = new TextDecoder('latin1').decode(bytes.subarray(-1024));
    if (!end.includes('%%EOF')) throw new DecodeError('the PDF file is cut off');
    return bytes;
  },
});

/** The same operation, with its answer handed on while it arrives. */
const stream = operation({ ...file, id: 'invoices.stream', responseParser: streamParser(pdf, { binary: true }) });

/** @internal */
export const invoiceOperations = [list, download] as const;

/** The vendor's invoices. Vendor's document: "Liste des factures", "Télécharger une facture". */
export class Invoices extends Resource {
  /** Every invoice, in one page. */
  list(options?: ListOptions): PagePromise<Invoice> {
    return listOperation(this.client, list, {}, options);
  }

  /**
   * An invoice as a PDF file. Throws an `ApiError` when the server answers with a failure, and
   * a `DecodeError` when it answers with other JSON in place of the file.
   *
   * @param reference An invoice's `ref`.
   */
  download(reference: number | string, options?: CallOptions): ApiPromise<Uint8Array> {
    return callOperation(this.client, download, { path: { reference } }, options);
  }

  /** The same as a stream, handed on while it arrives. Read it to its end, or cancel it. */
  stream(reference: number | string, options?: CallOptions): ApiPromise<ReadableStream<Uint8Array>> {
    return callOperation(this.client, stream, { path: { reference } }, options);
  }
}
