export declare function findRedisServer(): string;
