/** Lists of contacts: the upload of one, and how far an import is and what it rejected. */
import { LitElement, html, nothing } from 'lit';
import { formatInstant, formatNumber, formatPercent } from '../../app/format.js';
import { listen } from '../../app/live.js';
import { go, link } from '../../app/router.js';
import { has } from '../../app/session.js';
import { translator } from '../../app/texts.js';
import { cancelContactImport, contactImportAddress, listContactImportErrors, readContactImport, uploadContacts } from '../../api/contacts.js';
import { icon } from '../../design/icons.js';
import { emptyState, message, pageHead, problemMessage } from '../../design/messages.js';
import '../../design/file-drop.js';
import '../../design/table.js';

const t = translator('contacts');
const ENDED = new Set(['DONE', 'FAILED', 'CANCELLED']);
const COUNTS = ['stored', 'unchanged', 'repeated', 'rejected'];
let followed = null;

export const uploadView = {
  load: async () => ({}),

  title: () => t('import'),

  show: () => html`${pageHead(t('import'), { lead: t('import.lead'), actions: html`<a class="button" href=${link('contacts')}>${t('title')}</a>` })}
    ${has('member') ? html`<cw-contacts-upload></cw-contacts-upload>` : emptyState('lock', t('import.notAllowed'), t('empty.viewer'))}`,
};

export const importView = {
  async load(page) {
    const job = await readContactImport(page.path[1], { signal: page.signal });
    follow(page, job);
    return { job };
  },

  title: () => t('import'),

  show: (page, { job }) => html`${pageHead(job.original.name ?? t('import'), { lead: formatInstant(job.receivedAt), actions: html`
      <a class="button" href=${link('contacts')}>${t('title')}</a>
      ${ENDED.has(job.phase) || !has('member') ? nothing : html`<button @click=${() => page.run(() => cancelContactImport(job.id))}>${t('import.cancel')}</button>`}` })}
    ${job.failure ? message('danger', t('import.failed'), html`<p lang="en">${job.failure.reason}</p>`) : nothing}
    ${job.setback ? message('warning', t('import.setback', { at: formatInstant(job.setback.retryAt) }), html`<p lang="en">${job.setback.reason}</p>`) : nothing}
    <section class="panel"><h2>${t(`import.phase.${job.phase}`)}</h2>
      ${ENDED.has(job.phase) ? nothing : html`<progress max="1" .value=${job.share} aria-label=${t('import')}></progress>`}
      <p aria-live="polite">${t('import.read', { count: job.rows.read, share: formatPercent(job.share) })}</p>
      <dl class="facts">${COUNTS.map(name => html`<dt>${t(`import.rows.${name}`)}</dt><dd><strong>${formatNumber(job.rows[name])}</strong></dd>`)}</dl></section>
    ${job.rows.rejected ? rejected(job) : nothing}`,
};

/** Shows each step until the import has ended or another place is shown. */
function follow(page, job) {
  followed?.abort();
  if (ENDED.has(job.phase)) return;
  followed = new AbortController();
  const mine = followed;
  const told = (now, type) => {
    if (page.shown?.view !== importView || page.path[1] !== job.id) mine.abort();
    else page.shown = { ...page.shown, data: { job: now } };
    if (type === 'end') mine.abort();
  };
  page.signal.addEventListener('abort', () => mine.abort(), { once: true, signal: mine.signal });
  listen(contactImportAddress(job.id, 'events'), told, mine.signal, { types: ['progress', 'end'] });
}

function rejected(job) {
  return html`<section class="stack"><div class="row spread"><h2>${t('import.rows.rejected')}</h2><a class="button"
    href=${contactImportAddress(job.id, 'errors.csv')} download>${icon('download')}${t('import.errors')}</a></div>
    <p class="muted">${t('import.errors.text')}</p>
    <cw-table .label=${t('import.rows.rejected')} .reload=${`${job.id}/${job.rows.rejected}`} .rowKey=${row => `${row.sheet}/${row.row}`}
      .load=${(after, signal) => listContactImportErrors(job.id, { limit: 50, after }, { signal })} .columns=${[
        { key: 'row', label: t('import.row'), cell: row => (row.sheet === 'line' ? row.row : `${row.sheet}, ${row.row}`) },
        { key: 'why', label: t('import.why'), cell: row => html`<ul class="plain">${row.problems.map(one => html`<li lang="en">${one.header || one.field}: ${one.value ? html`<q>${one.value}</q> ` : nothing}${one.reason}</li>`)}</ul>` },
      ]}></cw-table></section>`;
}

class ContactsUpload extends LitElement {
  static properties = { file: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.file = null;
    this.problem = null;
    this.busy = false;
  }

  createRenderRoot() {
    return this;
  }

  async send(event) {
    event.preventDefault();
    const vouched = new FormData(event.target).has('vouched');
    this.busy = true;
    this.problem = null;
    try {
      const started = await uploadContacts(this.file, vouched);
      await go(link('contacts', ['import', started.id]));
    } catch (failure) {
      this.problem = failure;
    }
    this.busy = false;
  }

  render() {
    return html`<form class="panel stack" @submit=${this.send}>
      ${this.problem ? problemMessage(this.problem) : nothing}
      <cw-file-drop label=${t('import.drop')} hint=${t('import.formats')} accept=".csv,.xlsx"
        @file=${event => { this.file = event.detail.file; this.problem = null; }}></cw-file-drop>
      <p class="muted">${t('import.columns')}</p>
      <label class="check"><input type="checkbox" name="vouched"> ${t('settings.vouch')}</label>
      <p class="hint">${t('settings.vouch.hint')}</p>
      <div class="actions"><button class="primary" ?disabled=${!this.file || this.busy}>${t(this.busy ? 'import.sending' : 'import.start')}</button></div></form>`;
  }
}

customElements.define('cw-contacts-upload', ContactsUpload);
