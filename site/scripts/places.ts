import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where all pages are put together before they are built. */
export const pages = fileURLToPath(new URL('../.pages/', import.meta.url));

/** Where files are on the web that are no page of the site. */
export const repository = 'https://github.com/mailhost/mailhost';
