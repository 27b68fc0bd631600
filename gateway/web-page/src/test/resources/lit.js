/** As much of Lit as modules need that are tested without a page: a template is its text. */
export const nothing = '';
export const noChange = Symbol('no change');
export const html = (strings, ...values) => String.raw({ raw: strings }, ...values.map(value => [value].flat().join('')));
export const svg = html;
export const render = () => {};
export const keyed = (key, content) => content;
export const live = value => value;
export const until = (...values) => values.at(-1);
export const ref = () => '';
export const repeat = (items, key, content) => [...items].map(content ?? key);

export class LitElement extends EventTarget {
  updateComplete = Promise.resolve();

  requestUpdate() {}

  connectedCallback() {}

  disconnectedCallback() {}

  querySelectorAll() {
    return [];
  }

  querySelector() {
    return null;
  }
}
