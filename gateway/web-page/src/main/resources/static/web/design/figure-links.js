/** Numbers that lead to the list behind them. */
import { html, nothing } from 'lit';
import { formatNumber } from '../core/format.js';

/**
 * @param {string} label of the group
 * @param {{value: ?number, words: string, tone: string, href: string}[]} figures without a value are left out; NaN is one that is still
 *   counted
 * @param {{none?: string}} options the tone of a figure that is zero: good news, unless it says otherwise
 */
export function figureLinks(label, figures, { none = 'success' } = {}) {
  const known = figures.filter(figure => figure.value != null);
  if (known.length === 0) return nothing;
  return html`<section aria-label=${label}><ul class="cards figure-links">${known.map(
    ({ value, words, tone, href }) => html`<li>
    <a class="figure-link ${value > 0 ? tone : none}" href=${href}><strong>${
      Number.isNaN(value) ? '…' : formatNumber(value)
    }</strong><span>${words}</span></a></li>`,
  )}</ul></section>`;
}
