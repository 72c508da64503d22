import { ApiPromise, Page, PagePromise } from '@mailhost/core';

/** The same call, with its result turned into something else. */
export function convertedCall<From, To>(call: ApiPromise<From>, convert: (value: From) => To): ApiPromise<To> {
  return new ApiPromise(call.withResponse().then(({ data, ...rest }) => ({ ...rest, data: convert(data) })));
}

/** The same list, with its items turned into something else. All lists of this API are one page. */
export function convertedList<From, To>(list: PagePromise<From>, convert: (value: From) => To): PagePromise<To> {
  return new PagePromise(
    list.withResponse().then(({ data, ...rest }) => ({
      ...rest,
      data: new Page<To>({ items: data.items.map(convert) }, async () => {
        throw new RangeError('There is no further page.');
      }),
    })),
  );
}

/** What an operation that changes something gives. */
export function nothing(): void {}
