// What is published leaves out the condition by which this repository finds a package's sources: it leads to
// TypeScript, and to what the built files hold already.
const source = '@mailhost/source';

function withoutSource(target) {
  if (typeof target !== 'object' || target === null) return target;
  return Object.fromEntries(
    Object.entries(target)
      .filter(([condition]) => condition !== source)
      .map(([condition, inner]) => [condition, withoutSource(inner)]),
  );
}

function beforePacking(manifest) {
  const { exports, imports } = manifest;
  return {
    ...manifest,
    ...(exports && { exports: withoutSource(exports) }),
    ...(imports && { imports: withoutSource(imports) }),
  };
}

module.exports = { hooks: { beforePacking } };
