export type { FieldIssue } from '../errors/field-issue.js';
