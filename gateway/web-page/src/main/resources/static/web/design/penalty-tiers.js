/** The tiers of a penalty as a table: in which case, which fine, and what else. */
import { html, nothing } from 'lit';
import { formatNumber } from '../core/format.js';
import { language } from '../core/preferences.js';
import { bilingual, translator } from '../core/texts.js';
import { plainTable } from './plain-table.js';

const t = translator('app');

/** An amount in RMB; in Chinese in units of ten thousand. */
function rmb(amount) {
  return t('rmb', { amount: formatNumber(amount, language() === 'zh' ? { notation: 'compact', maximumFractionDigits: 4 } : {}) });
}

const measureWords = measures => measures.map(measure => t(`measure.${measure}`)).join(t('list.enumerated'));

/** @param {object[]} tiers as the API gives them; @param {string[]} measures ordered in every case */
export function penaltyTiers(tiers, measures) {
  return html`${measures.length ? html`<p>${t('penalty.always', { measures: measureWords(measures) })}</p>` : nothing}
    ${
      tiers.length === 0
        ? html`<p class="muted">${t('penalty.unknown')}</p>`
        : plainTable(
            t('penalty.tiers'),
            [
              { label: t('penalty.case'), cell: caseWords },
              { label: t('penalty.fine'), cell: tier => (fineWords(tier) ? html`<strong>${fineWords(tier)}</strong>` : '') },
              ...(tiers.some(tier => tier.personsFineCny)
                ? [{ label: t('penalty.persons'), cell: tier => html`<strong>${range(tier.personsFineCny, rmb)}</strong>` }]
                : []),
              ...(tiers.some(tier => tier.measures.length)
                ? [{ label: t('penalty.further'), cell: tier => measureWords(tier.measures) }]
                : []),
            ],
            tiers,
          )
    }`;
}

function caseWords({ when, serious, unlawfulIncomeFromCny: from, unlawfulIncomeBelowCny: below }) {
  const income =
    from != null && below != null
      ? t('penalty.between', { from: rmb(from), below: rmb(below) })
      : from != null
        ? t('penalty.from', { from: rmb(from) })
        : below != null
          ? t('penalty.below', { below: rmb(below) })
          : '';
  return [when ? bilingual(when) : '', serious ? t('penalty.serious') : '', income].filter(Boolean).join(t('list.and')) || t('penalty.any');
}

function fineWords({ fineCny, fineTimesIncome, fineTimesPurchasePrice, optional }) {
  const times = (amounts, key) => {
    const words = range(amounts, String);
    return words && t(key, { times: words });
  };
  const fine = [range(fineCny, rmb), times(fineTimesIncome, 'penalty.times'), times(fineTimesPurchasePrice, 'penalty.timesPrice')]
    .filter(Boolean)
    .join(t('list.and'));
  return fine && optional ? t('penalty.optional', { fine }) : fine;
}

function range(amounts, words) {
  if (amounts == null) return '';
  const { least, most } = amounts;
  if (least == null) return t('range.most', { most: words(most) });
  if (most == null) return t('range.least', { least: words(least) });
  return least === most ? words(least) : t('range.both', { least: words(least), most: words(most) });
}
