/** Imports: choose a file and see how it is read, and what became of earlier ones. */
import { html, nothing } from 'lit';
import { listImports } from '../../api/imports.js';
import { formatInstant, formatNumber } from '../../core/format.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import '../../design/file-drop.js';
import { pageHead } from '../../design/messages.js';
import '../../design/table.js';
import './import-preview.js';
import { phaseBadge } from './import-progress.js';

const ROWS = ['read', 'stored', 'unchanged', 'rejected', 'remarked'];

export const importsView = {
  async load({ signal }) {
    const first = await listImports(null, { signal });
    return { file: null, load: (after, ending) => (after ? listImports(after, { signal: ending }) : Promise.resolve(first)) };
  },

  title: page => page.t('import.title'),

  show(page, data) {
    const { t } = page;
    return html`${pageHead(t('import.title'), { lead: has('member') ? t('import.lead') : '' })}
      ${has('member') ? chooser(page, data) : nothing}
      <section class="stack-small"><h2>${t('import.earlier')}</h2>
        <cw-table .label=${t('import.earlier')} .columns=${columnsOf(t)} .load=${data.load} .empty=${html`<p
            class="muted">${t('import.none')}</p>`}></cw-table></section>`;
  },
};

function chooser(page, data) {
  const choose = file => {
    data.file = file;
    page.requestUpdate();
  };
  if (data.file) {
    return html`<cw-import-preview .file=${data.file} @cancel=${() => choose(null)}
        @imported=${event => go(link('inventory', ['import', event.detail.id]))}></cw-import-preview>`;
  }
  return html`<cw-file-drop .label=${page.t('import.drop')} .hint=${page.t('import.formats')} accept=".csv,.tsv,.txt,.xlsx"
      @file=${event => choose(event.detail.file)}></cw-file-drop>`;
}

function columnsOf(t) {
  return [
    {
      key: 'name',
      label: t('import.file'),
      cell: one => html`<a href=${link('inventory', ['import', one.id])}>${one.original.name ?? t('import.unnamed')}</a>`,
    },
    { key: 'receivedAt', label: t('import.received'), cell: one => formatInstant(one.receivedAt) },
    { key: 'phase', label: t('import.phase'), cell: one => phaseBadge(one.phase, t) },
    ...ROWS.map(key => ({ key, label: t(`rows.${key}`), number: true, cell: one => formatNumber(one.rows[key]) })),
  ];
}
