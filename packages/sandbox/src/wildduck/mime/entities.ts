import { latin1 } from './bytes.js';
import { type Header, headersOf, headerValue, type ValueWithParameters, valueWithParameters } from './headers.js';

/** A message or a part of one. Its body has one character per byte. */
export interface Entity {
  readonly headers: readonly Header[];
  readonly body: string;
  readonly type: ValueWithParameters;
  readonly disposition: ValueWithParameters | undefined;
  /** `base64` and the like, in lower case. */
  readonly encoding: string;
  readonly children: readonly Entity[];
}

export function entityOf(source: Uint8Array): Entity {
  return parsed(latin1(source));
}

function parsed(text: string): Entity {
  const blank = /^\r?\n|\r?\n\r?\n/.exec(text);
  const head = blank ? text.slice(0, blank.index) : text;
  const body = blank ? text.slice(blank.index + blank[0].length) : '';
  const headers = headersOf(head);
  const type = valueWithParameters(headerValue(headers, 'content-type') ?? 'text/plain');
  const disposition = headerValue(headers, 'content-disposition');
  const boundary = type.parameters['boundary'];
  return {
    headers,
    body,
    type: type.value === '' ? { ...type, value: 'text/plain' } : type,
    disposition: disposition === undefined ? undefined : valueWithParameters(disposition),
    encoding: (headerValue(headers, 'content-transfer-encoding') ?? '').toLowerCase(),
    children: type.value.startsWith('multipart/') && boundary ? partsOf(body, boundary) : [],
  };
}

function partsOf(body: string, boundary: string): Entity[] {
  const parts: Entity[] = [];
  let part: string[] | undefined;
  for (const line of body.split(/(?<=\n)/)) {
    const mark = line.trimEnd();
    if (mark === `--${boundary}` || mark === `--${boundary}--`) {
      if (part) parts.push(parsed(withoutLastBreak(part.join(''))));
      part = mark.endsWith('--') && mark !== `--${boundary}` ? undefined : [];
    } else part?.push(line);
  }
  if (part) parts.push(parsed(part.join('')));
  return parts;
}

const withoutLastBreak = (text: string): string => text.replace(/\r?\n$/, '');
