import { createHash } from 'node:crypto';
import { isoDate } from './answers.js';
import { nextId } from './generated.js';
import type { JsonObject } from './json.js';
import type { WildduckState } from './state.js';

const day = 24 * 3600 * 1000;

/** How long events are kept, and how long the same ones are counted together. */
const eventLifetime = 30 * day;
const eventBucket = 6 * 3600 * 1000;

/** What the same events have in common. */
const keyFields = ['protocol', 'ip', 'action', 'result', 'target'];

/** Notes what happened to an account, or counts it when it has happened lately. */
export function noteEvent(state: WildduckState, user: string, fields: JsonObject, now: number): string {
  const key = createHash('md5')
    .update(JSON.stringify(keyFields.map((name) => fields[name] ?? '')))
    .digest('base64');
  const recent = [...state.authenticationEvents.values()].find(
    (event) => event.user === user && event.key === key && now - event.created < eventBucket,
  );
  if (recent) {
    recent.events += 1;
    recent.last = now;
    return recent.id;
  }
  const id = nextId(state, now);
  state.authenticationEvents.set(id, { id, user, key, fields, created: now, events: 1, last: now });
  return id;
}

/** An event as it is shown. */
export function shownEvent(state: WildduckState, id: string): JsonObject {
  const event = state.authenticationEvents.get(id);
  if (!event) return {};
  return {
    id,
    key: event.key,
    ...event.fields,
    created: isoDate(event.created),
    expires: isoDate(event.last + eventLifetime),
    events: event.events,
    last: isoDate(event.last),
  };
}
