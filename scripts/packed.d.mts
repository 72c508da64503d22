export declare function packPackages(folder: string, names?: readonly string[]): Record<string, string>;
export declare function installInto(
  folder: string,
  files: Readonly<Record<string, string>>,
  others?: Readonly<Record<string, string>>,
): void;
export declare function npmInstall(folder: string, wanted: readonly string[]): void;
