import type { Capabilities, KindCapability } from '../capabilities/capabilities.js';
import type { EnsuredKind } from '../model/kinds.js';
import { expectSame, expectThat } from './expectations.js';
import { samplesIn } from './samples.js';
import { type ConformanceSubject, Trial, type TrialValues } from './trial.js';

/** What the suite is given. */
export interface ConformanceOptions extends TrialValues {
  /** The product's table, from which the cases are made: with what `discover` finds out, where it hangs on the server. */
  readonly capabilities: Capabilities;
  /** Opens the account for a case: on a server, or for a domain, that no other case uses. */
  readonly open: () => ConformanceSubject | Promise<ConformanceSubject>;
}

/** One thing to try. `run` throws a `ConformanceError`, or what the client throws, where it does not hold. */
export interface ConformanceCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

type Test = (trial: Trial) => Promise<void>;

/**
 * What has to hold for an account, by its capability table: every claimed write is tried, and seen back where it can be read; every
 * `never` is refused before anything is sent; `ensure` twice changes once; a lost answer is found out.
 *
 * @example
 * for (const { name, run } of conformanceCases({ open, capabilities })) test(name, run);
 */
export function conformanceCases(options: ConformanceOptions): readonly ConformanceCase[] {
  return samplesIn('example.org').flatMap(({ kind }) => {
    const row: KindCapability | undefined = options.capabilities.kinds[kind];
    if (!row) return [];
    return [...testsOf(kind, row)].map(([name, test]) => ({
      name: `${kind}: ${name}`,
      run: () => tried(kind, test, options),
    }));
  });
}

async function tried(kind: EnsuredKind, test: Test, options: ConformanceOptions): Promise<void> {
  const subject = await options.open();
  try {
    await subject.account.discover();
    await test(new Trial(kind, subject, options));
  } finally {
    await subject.close?.();
  }
}

function testsOf(kind: EnsuredKind, row: KindCapability): Map<string, Test> {
  const tests = new Map<string, Test>();
  const canMake = row.create !== undefined && row.create !== false && row.create !== 'implicit' && row.get === true;
  if (canMake) {
    tests.set('ensure twice creates once', createdOnce);
    tests.set('dryRun sends no change', dryRun);
    tests.set('a lost answer is found out', lostAnswer);
    if (row.list) tests.set('is in its list', listed);
    if (row.delete) tests.set('absent twice deletes once', deletedOnce);
  }
  const isUnseen = row.create === 'upsert' && !row.get;
  if (isUnseen) {
    tests.set('ensure without a look is told as unknown', ensuredUnseen);
    if (row.delete) tests.set('absent without a look is told as unknown', deletedUnseen);
  }
  for (const [name, field] of Object.entries(row.fields)) {
    if (name.startsWith('delete.') || field.depends) continue;
    if (field.write === 'never') {
      if (name !== 'usage' && name !== 'record') tests.set(`${name} is refused`, (trial) => trial.refused(name));
    } else if (canMake) {
      const how = field.write === 'set' ? 'is written and changed' : 'is written at creation';
      tests.set(`${name} ${how}`, (trial) => trial.written(name, field));
    } else if (isUnseen) {
      tests.set(`${name} is written without a look`, (trial) => trial.writtenUnseen(name, field));
    }
  }
  for (const call of ['list', 'create', 'delete'] as const) {
    // A domain has one catch-all: there is no list of them.
    if (!row[call] && (kind !== 'catchAll' || call !== 'list'))
      tests.set(`${call} is refused`, (trial) => trial.callRefused(call));
  }
  return tests;
}

async function createdOnce(trial: Trial): Promise<void> {
  await trial.prepare();
  expectSame('changed at first', (await trial.ensure()).changed, true);
  expectSame('changed the second time', (await trial.ensure()).changed, trial.isBlind ? 'unknown' : false);
  expectThat('get finds it', (await trial.find()) !== undefined);
}

async function ensuredUnseen(trial: Trial): Promise<void> {
  await trial.prepare();
  for (const time of ['at first', 'the second time']) {
    const { changed, warnings } = await trial.ensure();
    expectSame(`changed ${time}`, changed, 'unknown');
    expectThat(
      'a warning says so',
      warnings.some(({ code }) => code === 'unverifiable'),
    );
  }
  expectSame('dryRun', (await trial.ensure({}, { dryRun: true })).changed, 'unknown');
}

async function deletedUnseen(trial: Trial): Promise<void> {
  await trial.prepare();
  await trial.ensure();
  for (const time of ['at first', 'the second time']) {
    expectSame(`changed ${time}`, (await trial.absent()).changed, 'unknown');
  }
}

async function dryRun(trial: Trial): Promise<void> {
  await trial.prepare();
  expectSame('action', (await trial.ensure({}, { dryRun: true })).change.action, 'create');
  expectSame('it is there', await trial.find(), undefined);
}

async function lostAnswer(trial: Trial): Promise<void> {
  if (!trial.subject.loseNextAnswer) return;
  await trial.prepare();
  trial.subject.loseNextAnswer();
  const { changed } = await trial.ensure();
  expectThat(`changed is ${changed}`, changed === true || (changed === 'unknown' && trial.isBlind));
  expectThat('it is there', (await trial.find()) !== undefined);
}

async function listed(trial: Trial): Promise<void> {
  await trial.prepare();
  await trial.ensure();
  for (const details of [true, false]) {
    expectThat(`the list ${details ? 'with' : 'without'} details has it`, await trial.isListed({ details }));
  }
}

async function deletedOnce(trial: Trial): Promise<void> {
  await trial.prepare();
  await trial.ensure();
  expectSame('dryRun', (await trial.absent({ dryRun: true })).changed, true);
  expectThat('dryRun deleted it', (await trial.find()) !== undefined);
  expectSame('changed at first', (await trial.absent()).changed, true);
  expectSame('it is there', await trial.find(), undefined);
  expectSame('changed the second time', (await trial.absent()).changed, false);
}
