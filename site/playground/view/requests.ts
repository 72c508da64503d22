import { h, type VNode } from 'vue';
import type { RequestRow, Run } from '../page/run.js';

/** The requests that the servers received, in their order. Each unfolds. */
export function requestsPane({ requests }: Run, id: string): VNode {
  return h('div', { class: 'part' }, [
    h('h2', { id }, 'Requests'),
    requests.length === 0
      ? h('p', { class: 'empty' }, 'What the servers receive comes here. Secrets are left out.')
      : h('ol', { class: 'requests', 'aria-labelledby': id }, requests.map(row)),
  ]);
}

function row(request: RequestRow): VNode {
  const { id, server, method, path, attempt, answered } = request;
  const isGood = answered?.status !== undefined && answered.status < 400;
  return h('li', { key: id, 'data-state': answered ? (isGood ? 'good' : 'bad') : 'open' }, [
    h('details', [
      h('summary', [
        h('span', { class: 'method' }, method),
        h('span', { class: 'path' }, path),
        ...(attempt > 1 ? [h('span', { class: 'badge again' }, `attempt ${attempt}`)] : []),
        ...(answered?.fault ? [h('span', { class: 'badge fault' }, faults[answered.fault] ?? answered.fault)] : []),
        h('span', { class: 'state' }, answered ? (answered.status ?? answered.failure) : '…'),
        h('span', { class: 'time' }, answered ? `${Math.round(answered.milliseconds)} ms` : ''),
      ]),
      h('div', { class: 'exchange' }, [h('p', `To ${server}`), ...sent(request), ...received(request)]),
    ]),
  ]);
}

/** What the sandbox was told to do, by its fault's name. */
const faults: Readonly<Record<string, string>> = {
  status: 'fault: refused',
  reset: 'fault: cut off',
  delay: 'fault: slow',
  stall: 'fault: stalled',
  truncate: 'fault: cut short',
  html: 'fault: HTML page',
};

const sent = ({ headers, body }: RequestRow): VNode[] => [h('h3', 'Sent'), headerList(headers), ...bodyOf(body)];

function received({ answered, answer }: RequestRow): VNode[] {
  if (answered?.status === undefined) return [];
  return [h('h3', `Answered with ${answered.status}`), headerList(answered.headers), ...bodyOf(answer?.text ?? '')];
}

function headerList(headers: Readonly<Record<string, string>>): VNode {
  return h(
    'dl',
    Object.entries(headers).flatMap(([name, value]) => [h('dt', name), h('dd', value)]),
  );
}

const bodyOf = (body: string): VNode[] =>
  body === '' ? [] : [h('pre', { tabindex: 0, 'aria-label': 'Body' }, h('code', body))];
