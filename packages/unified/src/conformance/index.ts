/** Tests of what an account's capability table claims, for any test runner and any product. */
export { type ConformanceCase, type ConformanceOptions, conformanceCases } from './cases.js';
export { ConformanceError } from './expectations.js';
export type { SampleValues } from './samples.js';
export type { ConformanceSubject, TrialValues } from './trial.js';
