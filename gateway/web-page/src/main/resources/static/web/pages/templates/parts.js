/** What several places of the templates show. */
import { html, nothing } from 'lit';
import { bilingual, translator } from '../../core/texts.js';

const t = translator('templates');

export const EACH = ['COMPANY', 'VENDOR', 'OBLIGATION', 'CONSULTATION'];

/** What the system can answer, and for which items. */
export const ANSWERS = {
  PRODUCTS_IN_SCOPE: 'COMPANY',
  INVENTORY_JUDGED: 'COMPANY',
  ROWS_WITH_REMARKS: 'COMPANY',
  CRITICAL_EQUIPMENT: 'COMPANY',
  CII_STANDING: 'COMPANY',
  CERTIFICATION_STEPS: 'OBLIGATION',
  CONSULTATION_DAYS: 'CONSULTATION',
};

const SHIPPED = 'shipped';

/** Who wrote a revision; the first one comes with the software. */
export const byWords = by => (by === SHIPPED ? t('shipped') : by);

/** When an item is due and how often it is reviewed, in words. */
export function daysWords({ dueAfterDays, reviewEveryMonths }) {
  return html`${
    dueAfterDays ? t('due.words', { count: dueAfterDays }) : nothing
  }${dueAfterDays && reviewEveryMonths ? html`<br>` : nothing}${
    reviewEveryMonths ? t('review.words', { count: reviewEveryMonths }) : nothing
  }`;
}

/** Items that differ between two revisions, in words. @returns {{name: string, value: string}[]} */
export function changedItems(before, now) {
  const old = new Map(before.items.map(item => [item.key, JSON.stringify(item)]));
  const keys = new Set(now.items.map(item => item.key));
  const title = JSON.stringify(before.title) === JSON.stringify(now.title) ? [] : [{ name: t('diff.title'), value: bilingual(now.title) }];
  return [
    ...title,
    ...now.items.filter(item => !old.has(item.key)).map(item => ({ name: t('diff.come'), value: bilingual(item.what) })),
    ...now.items
      .filter(item => old.has(item.key) && old.get(item.key) !== JSON.stringify(item))
      .map(item => ({ name: t('diff.changed'), value: bilingual(item.what) })),
    ...before.items.filter(item => !keys.has(item.key)).map(item => ({ name: t('diff.gone'), value: bilingual(item.what) })),
  ];
}
