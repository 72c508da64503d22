export type { Connection, QueueOptions } from './connection.js';
export { type BullmqExecutorOptions, bullmqExecutor } from './executor.js';
export { type RedisJournal, type RedisJournalOptions, redisJournal } from './redis-journal.js';
export { type RunningWorker, type WorkerOptions, worker } from './worker.js';
