/** One of several options in a form, with its name and what it means. */
import { html, nothing } from 'lit';

/**
 * @param {{type?: 'radio' | 'checkbox', name: string, value: string, checked: boolean, change?: (event: Event) => void}} input
 * @param {string} title
 * @param {string} text what the option means
 */
export function option({ type = 'radio', name, value, checked, change = nothing }, title, text) {
  const id = `${name}-${value}`;
  return html`<div class="option"><input type=${type} id=${id} name=${name} value=${value} ?checked=${checked} @change=${change}>
    <label for=${id}><strong>${title}</strong><br><span class="small muted">${text}</span></label></div>`;
}
