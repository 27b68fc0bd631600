/** As much of a browser as the tested modules need. Time passes only by `clock.pass(milliseconds)`. */
globalThis.window = globalThis;
globalThis.navigator = { language: 'en' };
globalThis.console ??= { error() {} };
let ids = 0;
globalThis.crypto ??= { randomUUID: () => `id-${(ids += 1)}` };

class Store {
  items = new Map();

  getItem(key) {
    return this.items.get(key) ?? null;
  }

  setItem(key, value) {
    this.items.set(key, String(value));
  }
}
globalThis.localStorage = new Store();
globalThis.sessionStorage = new Store();

globalThis.clock = {
  now: 0,
  timers: [],
  /** Runs what is due within this time. */
  pass(milliseconds) {
    const end = this.now + milliseconds;
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!due) break;
      this.timers = this.timers.filter(timer => timer !== due);
      this.now = due.at;
      due.run();
    }
    this.now = end;
  },
};
Date.now = () => clock.now;
globalThis.setTimeout = (run, milliseconds = 0) => {
  const timer = { run, at: clock.now + milliseconds };
  clock.timers.push(timer);
  return timer;
};
globalThis.clearTimeout = timer => {
  clock.timers = clock.timers.filter(one => one !== timer);
};

globalThis.Event = class {
  constructor(type, options = {}) {
    Object.assign(this, options, { type });
  }
};
globalThis.CustomEvent = class extends Event {};
globalThis.EventTarget = class {
  #listeners = [];

  addEventListener(type, listener) {
    this.#listeners.push({ type, listener });
  }

  dispatchEvent(event) {
    this.#listeners.filter(({ type }) => type === event.type).forEach(({ listener }) => listener(event));
  }
};
globalThis.AbortSignal = class extends EventTarget {
  aborted = false;
};
globalThis.AbortController = class {
  signal = new AbortSignal();

  abort() {
    if (this.signal.aborted) return;
    this.signal.aborted = true;
    this.signal.dispatchEvent(new Event('abort'));
  }
};

globalThis.URLSearchParams = class {
  pairs = [];

  append(name, value) {
    this.pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  }

  get() {
    return null;
  }

  toString() {
    return this.pairs.join('&');
  }
};

globalThis.customElements = {
  elements: new Map(),
  define(name, element) {
    this.elements.set(name, element);
  },
};
globalThis.document = { documentElement: { dataset: {} }, addEventListener() {}, removeEventListener() {}, getElementById: () => null };
globalThis.ResizeObserver = class {};
globalThis.navigation = { currentEntry: { key: 'place' } };

const heard = new EventTarget();
globalThis.addEventListener = (type, listener) => heard.addEventListener(type, listener);
globalThis.dispatchEvent = event => heard.dispatchEvent(event);

/** What the server answers: the test says it, by the beginning of an address. A file of the page is named by its plain address. */
globalThis.server = {
  asked: [],
  answers: {},
};
globalThis.fetch = async (url, options = {}) => {
  const address = url.replace(/^.*\/static\/web\//, '/web/');
  server.asked.push(`${options.method ?? 'GET'} ${address}`);
  const [, answer] = Object.entries(server.answers).find(([beginning]) => address.startsWith(beginning)) ?? [];
  const value = typeof answer === 'function' ? await answer(address, options) : answer;
  const status = value === undefined ? 404 : 200;
  const headers = { get: name => (name === 'content-type' ? 'application/json' : null) };
  const response = { ok: status < 400, status, headers, json: async () => value ?? {}, clone: () => response };
  return response;
};

/** Each stream that was opened; a test lets it speak. */
globalThis.streams = [];
globalThis.EventSource = class extends EventTarget {
  static CLOSED = 2;

  readyState = 1;

  constructor(path) {
    super();
    this.path = path;
    streams.push(this);
  }

  say(type, values = {}) {
    this.dispatchEvent(new Event(type, values));
  }

  /** The server refuses it. */
  refuse() {
    this.readyState = EventSource.CLOSED;
    this.say('error');
  }

  close() {
    this.readyState = EventSource.CLOSED;
  }
};

/** Channels of one name hear each other, as in the tabs of a browser. */
const channels = new Set();
globalThis.BroadcastChannel = class {
  constructor(name) {
    this.name = name;
    channels.add(this);
  }

  postMessage(data) {
    channels.forEach(other => {
      if (other !== this && other.name === this.name) other.onmessage?.({ data });
    });
  }

  close() {
    channels.delete(this);
  }
};
