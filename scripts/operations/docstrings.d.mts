/** The method of an operation: its id, or for one with several requests the part of it that a method is called by. */
export declare function methodOf(id: string, docs: { has(name: string): boolean }): string | undefined;
