/** How a proof stands beside the register, with what both write differently. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { stateBadge } from '../../design/badges.js';
import { plainTable } from '../../design/plain-table.js';

export function standingView(t, { standing: { kind, validUntil, differences } }) {
  const holder = differences.find(({ field }) => field === 'HOLDER')?.register ?? t('unstated');
  return html`<p class="row">${stateBadge('standing', kind)}</p><p>${t(`standing.${kind}.text`, { holder })}</p>
    ${validUntil ? html`<p>${t('standing.until', { day: formatDay(validUntil) })}</p>` : nothing}
    ${
      differences.length > 0
        ? plainTable(
            t('differences'),
            [
              { label: t('field'), cell: one => t(`field.${one.field}`) },
              { label: t('difference.proof'), cell: one => one.proof ?? t('unstated') },
              { label: t('difference.register'), cell: one => one.register ?? t('unstated') },
            ],
            differences,
          )
        : nothing
    }`;
}
