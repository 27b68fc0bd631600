/** Numbers that lead to the list behind them. */
import { html, nothing } from 'lit';
import { formatNumber } from '../../app/format.js';

/**
 * @param {string} label of the group
 * @param {{value: ?number, words: string, tone: string, href: string}[]} figures those without a value are left out; none to do is shown calmly
 */
export function figures(label, figures) {
  const known = figures.filter(figure => figure.value != null);
  if (known.length === 0) return nothing;
  return html`<section aria-label=${label}><ul class="cards overview-figures">${known.map(({ value, words, tone, href }) => html`<li>
    <a class="figure-link ${value > 0 ? tone : 'success'}" href=${href}><strong>${formatNumber(value)}</strong><span>${words}</span></a></li>`)}</ul></section>`;
}

/** A titled panel of the overview. */
export function panel(title, content, more = nothing) {
  return html`<section class="panel"><div class="row spread"><h2>${title}</h2>${more}</div>${content}</section>`;
}
