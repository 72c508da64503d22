export declare const chromiumFlags: readonly string[];
export interface Chromium {
  readonly path: string;
  /** To be set beside the process's own. */
  readonly env: Readonly<Record<string, string>>;
}
export declare function findChromium(): Chromium;
export interface ChromiumLaunchOptions {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Readonly<Record<string, string>>;
}
/** What playwright needs to start it. */
export declare function chromiumLaunchOptions(): ChromiumLaunchOptions;
