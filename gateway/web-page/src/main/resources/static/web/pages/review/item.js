/** What a person needs to see to decide: what is missing first, then the finding and the product's own data. */
import { html, nothing } from 'lit';
import { vendorName } from '../../app/vendor-name.js';
import { formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, withAside } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { ciiView } from '../../design/cii.js';
import { findingView } from '../../design/finding.js';
import { productName } from '../../design/product-name.js';
import { requirement } from '../../design/requirement.js';
import { message } from '../../design/messages.js';

export const STATUS = { OPEN: ['warning', 'question'], REOPENED: ['danger', 'refresh'], NEEDS_DATA: ['info', 'clock'] };

/** @returns {string[]} what would settle the review, in words */
function needed(review) {
  return review.settledBy?.length > 0
    ? review.settledBy.map(bilingual)
    : (review.missing ?? []).map(({ label, required }) => withAside(bilingual(label), requirement(required)));
}

/** @returns the text that asks for the data that is missing; '' if nothing names it */
export function dataRequest(t, review) {
  const what = needed(review);
  return what.length > 0 ? t('dataRequest', { what: what.join(t('dataRequest.and')) }) : '';
}

/** @returns {string[]} what keeps the reviews of a group open, in words */
export const reasonsOf = (t, group) => (group.settledBy.length > 0 ? group.settledBy.map(bilingual) : [t('group.contradicted')]);

/** @param {?object} subject product with its assessment; null while it is read */
export function itemView(t, review, subject) {
  const what = needed(review);
  return html`<article class="panel" aria-labelledby="review-name">
    <div class="stack-small">
      <div class="row spread"><h2 id="review-name" tabindex="-1">${productName(review)}</h2>${badge(
        ...STATUS[review.status],
        t(`status.${review.status}`),
      )}</div>
      <p class="muted">${[review.manufacturer, review.model]
        .filter(Boolean)
        .join(' ')}${review.manufacturer || review.model ? ' · ' : ''}<a href=${link('inventory', [review.sku])}>${review.sku}</a>${
        review.vendor ? html` · ${vendorName(review.vendor)}` : ''
      }</p>
      ${review.cii.exposed ? html`<div>${ciiView(review.cii, review.sku)}</div>` : nothing}
      <p class="row"><span>${review.due ? t('due', { day: formatDay(review.due) }) : t('due.marketEntry')}</span></p>
    </div>
    ${what.length > 0 ? message('warning', t('missing'), html`<ul>${what.map(one => html`<li>${one}</li>`)}</ul>`) : nothing}
    ${review.reopenedBecause ? message('info', t('reopened'), bilingual(review.reopenedBecause.explanation)) : nothing}
    ${
      review.asked
        ? message('info', t('asked', { by: review.asked.by, when: formatInstant(review.asked.at) }), review.asked.reason)
        : nothing
    }
    ${
      subject
        ? found(t, review, subject)
        : html`<p>${bilingual(review.explanation)}</p><p class="waiting" role="status">${t('reading')}</p>`
    }
  </article>`;
}

function found(t, review, { product, assessment }) {
  const finding = assessment.findings.find(one => one.edition === review.edition && one.entry === review.entry);
  return html`${finding ? findingView(finding, product, { name: review.entryName }) : html`<p>${bilingual(review.explanation)}</p>`}
    <section class="stack-small"><h3>${t('data')}</h3><dl class="facts">${facts(t, product).map(
      ([label, value]) => html`<dt>${label}</dt><dd class="preserve">${value}</dd>`,
    )}</dl></section>`;
}

function facts(t, product) {
  return [
    [t('field.name.zh'), product.name?.zh],
    [t('field.name.en'), product.name?.en],
    [t('field.description'), product.description],
    [t('field.declaredEntry'), product.declaredEntry],
    [t('field.hsCode'), product.hsCode],
    ...Object.entries(product.specs ?? {}),
  ].filter(([, value]) => value);
}
