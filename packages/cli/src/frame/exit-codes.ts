/** How a command ended, for scripts. */
export const exitCodes = {
  /** Done, or nothing to do. */
  done: 0,
  /** An error. */
  error: 1,
  /** There are changes to make; of `plan --detailed-exitcode` only. */
  changes: 2,
  /** Some operations were carried out, and others not. */
  partly: 3,
  /** The server refused the credentials, or they may not do it. */
  auth: 4,
  /** A rule of safety, or the person who was asked, refused it. */
  refused: 5,
  /** It cannot be told of some operations whether they were carried out. */
  unknown: 6,
  /** The command line is wrong. */
  usage: 64,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

/** One of the {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
