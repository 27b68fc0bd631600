/** A list that is read on below its end, such as a history. */
import { html, nothing } from 'lit';
import { translator } from '../core/texts.js';

const t = translator('app');

/**
 * Reads the items after those that are shown.
 *
 * @param {Page} page
 * @param {{next: ?string}} data of the view, with the list and the cursor behind its end
 * @param {string} name of the list in the data
 * @param {(after: string, options: {signal: AbortSignal}) => Promise<{items: object[], next: ?string}>} read
 */
export function readOn(page, data, name, read) {
  return page.run(async () => {
    const { items, next } = await read(data.next, { signal: page.signal });
    data[name] = [...data[name], ...items];
    data.next = next;
  });
}

/** The button that reads on; nothing at the end of the list. */
export function readOnButton(page, data, name, read) {
  return data.next ? html`<div><button @click=${() => readOn(page, data, name, read)}>${t('list.next')}</button></div>` : nothing;
}
