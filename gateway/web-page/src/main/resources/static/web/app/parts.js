/** Parts of a page that are read apart, so that one that fails shows its own message and the others stay. */
import { html } from 'lit';
import { problemMessage } from '../design/messages.js';
import { translator } from '../core/texts.js';

const t = translator('app');

/** A part that our own code cannot draw says so and leaves the others. */
function drawn(content, value) {
  try {
    return content(value);
  } catch (failure) {
    return problemMessage(failure);
  }
}

export class Parts {
  /** @param {import('lit').ReactiveControllerHost} host redrawn when a part has been read */
  constructor(host) {
    this.host = host;
    this.readers = {};
    this.results = {};
    this.visits = {};
  }

  /**
   * Reads parts at the same time; what was read before stays until the new state has come.
   *
   * @param {Object<string, () => Promise<unknown>>} readers by the name of the part
   */
  async read(readers) {
    Object.assign(this.readers, readers);
    await Promise.all(Object.keys(readers).map(name => this.readOne(name)));
  }

  /** Reads parts that were read before once more. */
  async again(...names) {
    await Promise.all(names.filter(name => this.readers[name]).map(name => this.readOne(name)));
  }

  /** An answer that was overtaken by a later one for the same part is dropped. */
  async readOne(name) {
    const visit = (this.visits[name] = (this.visits[name] ?? 0) + 1);
    const result = await this.readers[name]().then(
      value => ({ value }),
      failure => ({ failure }),
    );
    if (visit !== this.visits[name] || result.failure?.name === 'AbortError') return;
    this.results[name] = result;
    this.host.requestUpdate();
  }

  /** Forgets what was read, such as when it was about something else. */
  forget() {
    this.results = {};
  }

  /** Whether parts have been read, or could not be. */
  isRead(...names) {
    return names.every(name => this.results[name]);
  }

  value(name) {
    return this.results[name]?.value;
  }

  failure(name) {
    return this.results[name]?.failure;
  }

  /** @returns the template of a part: content(value), or why it could not be read */
  show(name, content) {
    const result = this.results[name];
    if (!result) return html`<p class="waiting" role="status">${t('reading')}</p>`;
    return result.failure ? problemMessage(result.failure) : drawn(content, result.value);
  }
}
