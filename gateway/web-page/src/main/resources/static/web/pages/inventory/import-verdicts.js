/** What the products of an import need, each figure with a way to the products, and which vendors cannot be told. */
import { html, nothing } from 'lit';
import { formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { verdictBadge } from '../../design/badges.js';

const VERDICTS = [
  ['required', 'REQUIRED'],
  ['review', 'REVIEW'],
  ['unknown', 'UNKNOWN'],
  ['notRequired', 'NOT_REQUIRED'],
];

/** @param {number | undefined} unreached vendors of the company with alerts and without a contact; undefined while not known */
export function verdictsView(job, unreached, t) {
  const { verdicts } = job;
  if (VERDICTS.every(([key]) => verdicts[key] === 0)) return nothing;
  return html`<section class="panel stack-small"><h2>${t('import.verdicts')}</h2>
    <dl class="cards import-figures">${VERDICTS.map(
      ([key, verdict]) =>
        html`<div class="figure-link"><dt>${verdictBadge(verdict)}</dt>
          <dd><a href=${link('inventory', [], { verdict })}><strong>${formatNumber(verdicts[key])}</strong></a></dd></div>`,
    )}</dl>
    <p class="small muted">${t('import.verdictsHint')}</p>
    ${
      unreached
        ? html`<p><a href=${link('contacts', [], { missing: 'true' })}>${t('import.unreached', { count: unreached })}</a></p>`
        : nothing
    }</section>`;
}
