/** Server-sent events of the services, shared by whoever listens on this page. */

const STREAMS = {
  obligations: '/api/feed?topic=OBLIGATIONS&start=LATEST',
  assessments: '/api/feed?topic=ASSESSMENTS&start=LATEST',
  alerts: '/api/alerts/events?start=LATEST',
  editions: '/api/editions/events?start=LATEST',
};

const open = new Map();

/**
 * Calls `told` for each event until the signal ends. The browser connects again by itself and goes on where it was.
 *
 * @param {keyof typeof STREAMS | string} stream a name above, or the path of a stream, such as that of an import
 * @param {(event: object, type: string) => void} told
 * @param {{types?: string[]}} options names of events, where the stream names them
 */
export function listen(stream, told, signal, { types = ['message'] } = {}) {
  if (signal.aborted) return;
  const path = STREAMS[stream] ?? stream;
  const source = open.get(path) ?? { events: new EventSource(path), listeners: 0 };
  open.set(path, source);
  source.listeners += 1;
  const hear = event => told(event.data ? JSON.parse(event.data) : null, event.type);
  types.forEach(type => source.events.addEventListener(type, hear));
  signal.addEventListener('abort', () => {
    types.forEach(type => source.events.removeEventListener(type, hear));
    source.listeners -= 1;
    if (source.listeners === 0) {
      source.events.close();
      open.delete(path);
    }
  }, { once: true });
}

/** @returns a function that calls `task` once, soon after the last of several calls */
export function soon(task, milliseconds = 300) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(task, milliseconds);
  };
}
