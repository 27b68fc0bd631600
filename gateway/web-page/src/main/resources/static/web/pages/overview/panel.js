/** A titled panel of the overview. */
import { html, nothing } from 'lit';

export function panel(title, content, more = nothing) {
  return html`<section class="panel"><div class="row spread"><h2>${title}</h2>${more}</div>${content}</section>`;
}
