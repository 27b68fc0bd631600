/** What stands in the place of a page that does not exist, or that the person may not open: why, and the way back. */
import { html } from 'lit';
import { HOME, link } from '../core/router.js';
import { translator } from '../core/texts.js';
import { icon } from '../design/icons.js';

const t = translator('app');

export function noPlace(shape, title, text) {
  return html`<div class="empty">${icon(shape)}<h1>${title}</h1><p>${text}</p><a class="button primary"
      href=${link(HOME)}>${t(`page.${HOME}`)}</a></div>`;
}
