/** What may not be: imports in a circle. Those of types count, since a reader follows them too. */
export default {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      // A server of the sandbox and its `fetch` name each other's types.
      from: { pathNot: '^packages/sandbox/' },
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders-in-core',
      severity: 'error',
      scope: 'folder',
      from: { path: '^packages/core/src/' },
      to: { circular: true },
    },
  ],
  options: {
    includeOnly: '^packages/[^/]+/src/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@mailhost/source', 'import', 'node', 'default'],
    },
  },
};
