import { conformanceCases } from '@mailhost/unified/conformance';
import { describe, expect, test } from 'vitest';
import { subjects } from './subjects.js';

describe.each(Object.entries(subjects))('%s', (_, subject) => {
  const cases = conformanceCases(subject);

  test.each(cases.map(({ name, run }) => [name, run] as const))('%s', async (_name, run) => {
    await run();
  });

  test('every row of the table is tried', () => {
    const names = cases.map(({ name }) => name);
    for (const [kind, row] of Object.entries(subject.capabilities.kinds)) {
      if (kind === 'quarantine') continue;
      for (const field of Object.keys(row.fields)) {
        if (field.startsWith('delete.') || field === 'usage' || field === 'record') continue;
        expect(
          names.some((name) => name.startsWith(`${kind}: ${field} `)),
          `${kind}.${field}`,
        ).toBe(true);
      }
    }
  });
});
