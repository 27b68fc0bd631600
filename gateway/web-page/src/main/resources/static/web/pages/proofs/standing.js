/** How a proof stands beside the register, with what both write differently. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { stateBadge } from '../../design/badges.js';
import { plainTable } from '../../design/plain-table.js';

export function standingView(t, { standing: { kind, validUntil, differences } }) {
  const holder = differences.find(({ field }) => field === 'HOLDER')?.register[0] ?? t('unstated');
  return html`<p class="row">${stateBadge('standing', kind)}</p><p>${t(`standing.${kind}.text`, { holder })}</p>
    ${validUntil ? html`<p>${t('standing.until', { day: formatDay(validUntil) })}</p>` : nothing}
    ${
      differences.length > 0
        ? plainTable(
            t('differences'),
            [
              { label: t('field'), cell: one => t(`field.${one.field}`) },
              { label: t('difference.proof'), cell: one => valuesOf(t, writtenOf(one.field, one.proof)) },
              { label: t('difference.register'), cell: one => valuesOf(t, writtenOf(one.field, one.register)) },
            ],
            differences,
          )
        : nothing
    }`;
}

const writtenOf = (field, values) => (field === 'VALIDITY' ? values.map(formatDay) : values);

/** What is written of a field, in the punctuation of the reader's language. */
export const valuesOf = (t, values) => (values.length > 0 ? values.join(t('models.separator')) : t('unstated'));
