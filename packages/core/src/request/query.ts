/** What can stand in a query. `undefined` is not sent; a list repeats its key. */
export type QueryValue = string | number | boolean | undefined | readonly (string | number | boolean)[];

/** The parameters of a query. */
export type QueryValues = Readonly<Record<string, QueryValue>>;

/** The query with its question mark, or an empty string. Spaces become `%20`, which every server reads. */
export function buildQuery(values: QueryValues | undefined): string {
  const pairs = formPairs(values).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Key and value of everything that is to be sent, in order. Unpaired surrogates become U+FFFD, as in a URL. */
export function formPairs(values: QueryValues | undefined): [string, string][] {
  return Object.entries(values ?? {}).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined)
      .map((item): [string, string] => [key.toWellFormed(), String(item).toWellFormed()]),
  );
}
