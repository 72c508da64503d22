/** Tags without those that differ from an earlier one by case alone. */
export function distinctTags(tags: readonly string[] = []): string[] {
  const known = new Set<string>();
  return tags.filter((tag) => {
    const plain = tag.toLowerCase();
    if (known.has(plain) || plain === '') return false;
    known.add(plain);
    return true;
  });
}

/** Whether somebody has one of some tags, and all of others; both comma-separated. */
export function hasTags(
  tags: readonly string[],
  { some, all }: { readonly some: string | undefined; readonly all: string | undefined },
): boolean {
  const has = new Set(tags.map((tag) => tag.toLowerCase()));
  const named = (list: string) =>
    list
      .toLowerCase()
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
  return (
    (some === undefined || named(some).some((tag) => has.has(tag))) &&
    (all === undefined || named(all).every((tag) => has.has(tag)))
  );
}
