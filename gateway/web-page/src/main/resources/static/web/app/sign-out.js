/** The form that ends the session. */
import { html, nothing } from 'lit';
import { session } from '../core/session.js';

export function signOutForm(words) {
  const token = session()?.csrf;
  return html`<form method="post" action="/logout">
    ${token ? html`<input type="hidden" name=${token.parameter} .value=${token.token}>` : nothing}
    <button>${words}</button>
  </form>`;
}
