/** Numbers that lead to the list behind them. */
import { html, nothing } from 'lit';
import { formatNumber } from '../app/format.js';

/**
 * @param {string} label of the group
 * @param {{value: ?number, words: string, tone: string, href: string}[]} figures those without a value are left out
 * @param {{none?: string}} options the tone of a figure that is zero: good news, unless it says otherwise
 */
export function figureLinks(label, figures, { none = 'success' } = {}) {
  const known = figures.filter(figure => figure.value != null);
  if (known.length === 0) return nothing;
  return html`<section aria-label=${label}><ul class="cards figure-links">${known.map(({ value, words, tone, href }) => html`<li>
    <a class="figure-link ${value > 0 ? tone : none}" href=${href}><strong>${formatNumber(value)}</strong><span>${words}</span></a></li>`)}</ul></section>`;
}
