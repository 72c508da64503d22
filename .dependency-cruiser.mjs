/** What may not be: imports in a circle. Those of types count, since a reader follows them too. */
export default {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
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
