/** What the page, the runner's frame and the worker in it tell each other. */

/** A module of the libraries. Its imports stand in its text as `"./FILE"`. */
export interface ModuleText {
  readonly file: string;
  readonly text: string;
  /** The files that it imports, all of which come before it. */
  readonly imports: readonly string[];
}

/** Code of the page or of its reader, its imports written as those of a module. */
export interface LinkedCode {
  readonly text: string;
  readonly imports: readonly string[];
}

/** A program with everything that it needs. */
export interface Program {
  /** Modules that the frame was not given before. */
  readonly modules: readonly ModuleText[];
  /** The file that begins the run. */
  readonly runtime: string;
  readonly prelude: LinkedCode;
  readonly code: LinkedCode;
}

/** To the frame. A run has a port of its own, which the frame hands on to the worker. */
export type FrameCommand = { readonly kind: 'run'; readonly program: Program } | { readonly kind: 'stop' };

/** What begins a worker: where the modules are that it imports. */
export interface WorkerStart {
  readonly runtime: string;
  readonly prelude: string;
  readonly code: string;
}

/** An error as the page shows it. */
export interface ShownError {
  readonly name: string;
  readonly message: string;
  /** Its further fields, as texts. */
  readonly details: readonly (readonly [name: string, value: string])[];
  /** Where in the reader's code it was thrown, or what was called there. */
  readonly line?: number;
  readonly cause?: ShownError;
}

export type Level = 'debug' | 'log' | 'info' | 'warn' | 'error';

/** A line of output. */
export interface Printed {
  readonly kind: 'printed';
  readonly level: Level;
  readonly parts: readonly (string | ShownError)[];
}

/** A request as a server received it. */
export interface SentRequest {
  readonly kind: 'request';
  readonly id: number;
  /** The product's name as people write it. */
  readonly server: string;
  readonly method: string;
  /** With the query, without secrets. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** 1 for the first time; more when the same was sent before, and failed. */
  readonly attempt: number;
}

/** What became of a request. */
export interface Answered {
  readonly kind: 'answered';
  readonly id: number;
  readonly milliseconds: number;
  /** Absent where no answer came. */
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What kept the answer from coming. */
  readonly failure?: string;
  /** The fault that the sandbox was told to have. */
  readonly fault?: string;
}

/** An answer's body, once it was read. */
export interface AnswerBody {
  readonly kind: 'body';
  readonly id: number;
  readonly text: string;
}

/** From the worker to the page. */
export type RunEvent =
  | Printed
  | SentRequest
  | Answered
  | AnswerBody
  /** It is alive. */
  | { readonly kind: 'beat' }
  /** The program came to its end, by an error or without. */
  | { readonly kind: 'ended'; readonly error?: ShownError };
