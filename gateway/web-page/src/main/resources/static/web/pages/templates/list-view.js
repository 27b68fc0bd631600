/** All templates. */
import { html } from 'lit';
import { formatInstant, formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { listTemplates } from '../../api/templates.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { byWords } from './parts.js';

export const listView = {
  load: async page => ({ templates: await listTemplates({ signal: page.signal }) }),

  show({ t }, { templates }) {
    return html`${pageHead(t('title'), { lead: t('lead') })}
      ${
        templates.length === 0
          ? emptyState('file', t('empty'), t('empty.text'))
          : plainTable(
              t('title'),
              [
                {
                  label: t('template'),
                  cell: template => html`<a href=${link('templates', [template.id])}><strong>${bilingual(template.title)}</strong></a>`,
                },
                { label: t('filter.sector'), cell: template => (template.sector ? t(`sector.${template.sector}`) : t('allSectors')) },
                { label: t('items'), cell: template => formatNumber(template.items), class: 'number' },
                { label: t('revision'), cell: template => String(template.revision), class: 'number' },
                {
                  label: t('changedAt'),
                  cell: template => html`${formatInstant(template.changedAt)}<br><span class="small muted">${byWords(template.by)}</span>`,
                },
              ],
              templates,
            )
      }`;
  },
};
