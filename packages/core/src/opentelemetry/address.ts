import type { Attributes } from '@opentelemetry/api';
import { redacted } from '../redaction/redactor.js';

/** What spans tell of an address, without its secrets; nothing of one that cannot be read. */
export function addressAttributes(address: string, redact: (url: string) => string): Attributes {
  if (!URL.canParse(address)) return {};
  const { hostname, port, protocol, username, password } = new URL(address);
  const full = username || password ? withoutUser(redact(address)) : redact(address);
  return {
    'url.full': full.replaceAll(redacted, placeholder).replace(signatures, (_, start: string) => start + placeholder),
    'server.address': hostname.replace(/^\[|\]$/g, ''),
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
  };
}

/**
 * Cleared before it is parsed: that writes some characters in another way, and a secret would not be found any more.
 */
function withoutUser(cleared: string): string {
  if (!URL.canParse(cleared)) return placeholder;
  const url = new URL(cleared);
  if (url.username) url.username = placeholder;
  if (url.password) url.password = placeholder;
  return url.href;
}

/** The semantic conventions' word for what was taken out. */
const placeholder = 'REDACTED';

/** The query values that the conventions name as secret. */
const signatures = /([?&](?:AWSAccessKeyId|Signature|sig|X-Goog-Signature)=)[^&#]*/g;
