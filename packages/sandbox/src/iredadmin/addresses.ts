const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const host = `(?:${label}\\.)+${label}`;
const domainPattern = new RegExp(`^${host}$`);
const mailboxPattern = new RegExp(`^[\\w.#&-]+@${host}$`);
const mailPattern = new RegExp(`^[\\w.#&+=/-]+@${host}$`);

/** Whether a text, in lower case, is a domain's name. */
export const isDomain = (text: string): boolean => domainPattern.test(text);

/** Whether a text, in lower case, is an address that a mailbox may have: one without `+`, `=` and `/`. */
export const isMailbox = (text: string): boolean => mailboxPattern.test(text);

/** Whether a text, in lower case, is an e-mail address. */
export const isMail = (text: string): boolean => mailPattern.test(text);

/** Whether a text is a sender that greylisting knows: an IP, a network, an address, `@domain` or `@.domain`. */
export const isSender = (text: string): boolean => isMail(text) || isDomainOfSenders(text) || isNetwork(text);

/** The same for white and black lists, where `@.` is everybody. */
export const isListEntry = (text: string): boolean => text === '@.' || isSender(text);

const isDomainOfSenders = (text: string): boolean => text.startsWith('@') && isDomain(text.replace(/^@\.?/, ''));

/** Whether a text is an IP, or a network of them in CIDR notation. */
function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/');
  if (rest.length > 0 || !/^\d{1,3}$/.test(bits)) return false;
  return (isIpv4(address) && Number(bits) <= 32) || (isIpv6(address) && Number(bits) <= 128);
}

const isIpv4 = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);

const isIpv6 = (text: string): boolean => /^[\da-f:.]+$/.test(text) && URL.canParse(`http://[${text}]/`);

/** The domain of an address. */
export const domainOf = (mail: string): string => mail.slice(mail.lastIndexOf('@') + 1);

/** What stands before the domain of an address. */
export const localPartOf = (mail: string): string => mail.slice(0, mail.lastIndexOf('@'));
