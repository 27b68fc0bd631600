/** Lists of contacts: the upload of one, and how far an import is and what it rejected. */
import { html, nothing } from 'lit';
import { formatInstant, formatNumber, formatPercent } from '../../core/format.js';
import { followImport, hasEnded } from '../../app/follow-import.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { labelBefore, labelled, translator } from '../../core/texts.js';
import {
  cancelContactImport,
  contactImportErrorsFile,
  contactImportEvents,
  listContactImportErrors,
  readContactImport,
  uploadContacts,
} from '../../api/contacts.js';
import { icon } from '../../design/icons.js';
import { emptyState, message, pageHead, problemMessage } from '../../design/messages.js';
import { FileUpload } from '../../design/file-upload.js';
import '../../design/file-drop.js';
import '../../design/table.js';

const t = translator('contacts');
const COUNTS = ['stored', 'unchanged', 'repeated', 'rejected'];

export const uploadView = {
  load: async () => ({}),

  title: () => t('import'),

  show: () => html`${pageHead(t('import'), {
    lead: t('import.lead'),
  })}
    ${has('member') ? html`<cw-contacts-upload></cw-contacts-upload>` : emptyState('lock', t('import.notAllowed'), t('empty.viewer'))}`,
};

export const importView = {
  async load(page) {
    const job = await readContactImport(page.path[1], { signal: page.signal });
    followImport(page, importView, job, {
      events: contactImportEvents(job.id),
      read: options => readContactImport(job.id, options),
    });
    return { job };
  },

  title: () => t('import'),

  show: (page, { job }) => html`${pageHead(job.original.name ?? t('import'), {
    lead: formatInstant(job.receivedAt),
    actions:
      hasEnded(job.phase) || !has('member')
        ? nothing
        : html`<button @click=${() => page.run(() => cancelContactImport(job.id))}>${t('import.cancel')}</button>`,
  })}
    ${job.failure ? message('danger', t('import.failed'), html`<p>${job.failure.reason}</p>`) : nothing}
    ${
      job.setback
        ? message('warning', t('import.setback', { at: formatInstant(job.setback.retryAt) }), html`<p>${job.setback.reason}</p>`)
        : nothing
    }
    <section class="panel"><h2>${t(`import.phase.${job.phase}`)}</h2>
      ${hasEnded(job.phase) ? nothing : html`<progress max="1" .value=${job.share} aria-label=${t('import')}></progress>`}
      <p aria-live="polite">${t('import.read', { count: job.rows.read, share: formatPercent(job.share) })}</p>
      <dl class="facts">${COUNTS.map(
        name => html`<dt>${t(`import.rows.${name}`)}</dt><dd><strong>${formatNumber(job.rows[name])}</strong></dd>`,
      )}</dl></section>
    ${job.rows.rejected ? rejected(job) : nothing}`,
};

function rejected(job) {
  return html`<section class="stack"><div class="row spread"><h2>${t('import.rows.rejected')}</h2><a class="button"
    href=${contactImportErrorsFile(job.id)} download>${icon('download')}${t('import.errors')}</a></div>
    <p class="muted">${t('import.errors.text')}</p>
    <cw-table .label=${t('import.rows.rejected')} .of=${`${job.id}/${job.rows.rejected}`} .rowKey=${row => `${row.sheet}/${row.row}`}
      .load=${(after, signal) => listContactImportErrors(job.id, { limit: 50, after }, { signal })} .columns=${[
        { key: 'row', label: t('import.row'), cell: row => (!row.sheet || row.sheet === 'line' ? row.row : labelled(row.sheet, row.row)) },
        {
          key: 'why',
          label: t('import.why'),
          cell: row =>
            html`<ul class="plain">${row.problems.map(
              one => html`<li>${labelBefore(one.header || one.field)}${one.value ? html`<q>${one.value}</q> ` : nothing}${one.reason}</li>`,
            )}</ul>`,
        },
      ]}></cw-table></section>`;
}

class ContactsUpload extends FileUpload {
  async upload(form) {
    const started = await uploadContacts(this.file, form.has('vouched'));
    await go(link('contacts', ['import', started.id]));
  }

  render() {
    return html`<form class="panel stack" @submit=${this.send}>
      ${this.problem ? problemMessage(this.problem) : nothing}
      <cw-file-drop label=${t('import.drop')} hint=${t('import.formats')} accept=".csv,.xlsx"
        @file=${this.take}></cw-file-drop>
      <p class="muted">${t('import.columns')}</p>
      <label class="check"><input type="checkbox" name="vouched"> ${t('settings.vouch')}</label>
      <p class="hint">${t('settings.vouch.hint')}</p>
      <div class="actions"><button class="primary" ?disabled=${!this.file || this.busy}>${t(
        this.busy ? 'import.sending' : 'import.start',
      )}</button></div></form>`;
  }
}

customElements.define('cw-contacts-upload', ContactsUpload);
