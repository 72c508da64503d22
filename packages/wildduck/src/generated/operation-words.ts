export const operationWords = {} as const;
export type OperationId = never;
