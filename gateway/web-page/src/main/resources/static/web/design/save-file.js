/** Lets the browser keep a file that a page has read. */
import { html } from 'lit';
import { today } from '../core/format.js';
import { translator } from '../core/texts.js';
import { icon } from './icons.js';

const t = translator('app');

/** @param {Blob} file @param {string} name with its ending */
export function saveFile(file, name) {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/**
 * Buttons that export the ticked rows of a list.
 *
 * @param {Page} page shows what went wrong
 * @param {string} name of the file, before the day
 * @param {(format: string) => Promise<Blob>} read
 */
export const exportButtons = (page, name, read) =>
  ['xlsx', 'csv'].map(
    format =>
      html`<button @click=${async () => {
        const file = await page.run(() => read(format));
        if (file) saveFile(file, `${name}-${today()}.${format}`);
      }}>${icon('download')}${t(`format.${format}`)}</button>`,
  );
