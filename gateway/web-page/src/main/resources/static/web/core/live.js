/**
 * Server-sent events of the services. The listeners of a page share one stream, and all tabs of a person share a stream that has a name.
 */
import { ownKey } from './session.js';

const FEED = '/api/feed?topic=OBLIGATIONS&topic=ASSESSMENTS&start=LATEST';
const STREAMS = {
  obligations: { path: FEED, wants: event => event?.type?.startsWith('io.certwatch.product.obligation.') },
  assessments: { path: FEED, wants: event => !event?.type?.startsWith('io.certwatch.product.obligation.') },
  alerts: { path: '/api/alerts/events?start=LATEST', wants: () => true },
  editions: { path: '/api/editions/events?start=LATEST', wants: () => true },
};
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 600_000;
const GAP = 'gap';

const open = new Map();

/**
 * Calls `told` for each event until the signal ends. The browser connects again by itself and goes on where it was; where it cannot,
 * a stream named above calls `told(null, 'gap')`, since something may have been missed: read again what is shown.
 *
 * @param {keyof typeof STREAMS | string} stream a name above, or the path of a stream, such as that of an import
 * @param {(event: ?object, type: string) => void} told
 * @param {{types?: string[]}} options names of events, where the stream names them
 */
export function listen(stream, told, signal, { types = ['message'] } = {}) {
  if (signal.aborted) return;
  const { path, wants } = STREAMS[stream] ?? { path: stream, wants: () => true };
  const source = open.get(path) ?? (STREAMS[stream] ? new SharedStream(path) : new OwnStream(path));
  open.set(path, source);
  const hear = ({ type, data }) => {
    if (type === GAP && STREAMS[stream]) told(null, GAP);
    if (!types.includes(type)) return;
    const event = data ? JSON.parse(data) : null;
    if (wants(event)) told(event, type);
  };
  source.add(hear, types);
  signal.addEventListener(
    'abort',
    () => {
      if (source.remove(hear)) return;
      source.close();
      open.delete(path);
    },
    { once: true },
  );
}

/**
 * A stream of this tab. When the server refuses it, such as while it starts, it is asked again after a pause; what came between, or
 * before the first event had a number to go on from, is missed.
 */
class OwnStream {
  /** @param {boolean} isLate whether something was missed before it was opened */
  constructor(path, isLate = false) {
    this.path = path;
    this.hasMissed = isLate;
    this.last = '';
    this.heard = new Set();
    this.types = new Set();
    this.pause = FIRST_PAUSE_MS;
    this.connect();
  }

  connect() {
    this.events = new EventSource(this.path);
    this.types.forEach(type => this.follow(type));
    this.events.addEventListener('open', () => {
      this.pause = FIRST_PAUSE_MS;
      if (this.hasMissed) this.tell({ type: GAP });
      this.hasMissed = false;
    });
    this.events.addEventListener('error', () => {
      if (this.last === '' || this.events.readyState === EventSource.CLOSED) this.hasMissed = true;
      if (this.events.readyState !== EventSource.CLOSED) return;
      this.timer = setTimeout(() => this.connect(), this.pause);
      this.pause = Math.min(2 * this.pause, LONGEST_PAUSE_MS);
    });
  }

  follow(type) {
    this.events.addEventListener(type, ({ data, lastEventId }) => {
      this.last = lastEventId;
      this.tell({ type, data });
    });
  }

  add(hear, types) {
    this.heard.add(hear);
    types
      .filter(type => !this.types.has(type))
      .forEach(type => {
        this.types.add(type);
        this.follow(type);
      });
  }

  /** @returns whether anybody still listens */
  remove(hear) {
    this.heard.delete(hear);
    return this.heard.size > 0;
  }

  tell(event) {
    this.heard.forEach(hear => hear(event));
  }

  close() {
    clearTimeout(this.timer);
    this.events.close();
  }
}

/**
 * A stream that one tab reads and passes on to the others: a browser has few connections per host, and the server few streams per
 * company. When the tab that reads it is closed, another takes over, and what came between is missed.
 */
class SharedStream {
  constructor(path) {
    this.heard = new Set();
    this.left = new AbortController();
    this.path = path;
    this.name = ownKey(`certwatch-live ${path}`);
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }) => this.tell(data);
    if (navigator.locks) this.readInTurn().catch(() => {});
    else this.read();
  }

  async readInTurn() {
    let isFirst = false;
    await navigator.locks.request(this.name, { ifAvailable: true }, lock => {
      isFirst = lock !== null;
      return isFirst ? this.read() : undefined;
    });
    if (!isFirst) await navigator.locks.request(this.name, { signal: this.left.signal }, () => this.read(true));
  }

  /** Reads until nobody listens any more. */
  read(isLate = false) {
    if (this.left.signal.aborted) return undefined;
    return new Promise(resolve => {
      this.stream = new OwnStream(this.path, isLate);
      this.stream.add(
        event => {
          this.tell(event);
          this.channel.postMessage(event);
        },
        ['message'],
      );
      this.left.signal.addEventListener('abort', resolve, { once: true });
    });
  }

  add(hear) {
    this.heard.add(hear);
  }

  remove(hear) {
    this.heard.delete(hear);
    return this.heard.size > 0;
  }

  tell(event) {
    this.heard.forEach(hear => hear(event));
  }

  close() {
    this.left.abort();
    this.stream?.close();
    this.channel.close();
  }
}

/**
 * @param {AbortSignal} [signal] after its end the task is not run any more
 * @returns a function that calls `task` once, soon after the last of several calls, and during many calls now and then
 */
export function soon(task, milliseconds = 300, signal = undefined) {
  let timer = null;
  let first = null;
  const run = () => {
    first = null;
    if (!signal?.aborted) task();
  };
  return () => {
    first ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(run, Math.min(milliseconds, Math.max(0, first + 10 * milliseconds - Date.now())));
  };
}
