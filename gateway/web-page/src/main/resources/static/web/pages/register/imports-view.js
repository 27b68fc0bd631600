/** The lists that were imported, and the upload of another. */
import { html, nothing } from 'lit';
import { formatInstant, formatNumber } from '../../core/format.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { translator } from '../../core/texts.js';
import { listImports, uploadList } from '../../api/certificates.js';
import { badge } from '../../design/badges.js';
import { faultOf, field } from '../../design/forms.js';
import { emptyState, pageHead, problemMessage } from '../../design/messages.js';
import { FileUpload } from '../../design/file-upload.js';
import '../../design/file-drop.js';
import '../../design/table.js';

const t = translator('register');
const KINDS = ['FULL', 'PARTIAL', 'SUSPENDED', 'REVOKED'];
const PHASES = {
  RECEIVED: ['info', 'clock'],
  CHECKING: ['info', 'clock'],
  STORING: ['info', 'clock'],
  COMPARING: ['info', 'clock'],
  WITHDRAWING: ['info', 'clock'],
  CANCELLING: ['warning', 'clock'],
  HELD: ['warning', 'warning'],
  DONE: ['success', 'check'],
  FAILED: ['danger', 'cross'],
  CANCELLED: ['neutral', 'minus'],
};

export const phaseBadge = phase => badge(...(PHASES[phase] ?? ['neutral', 'minus']), t(`phase.${phase}`));

export const importsView = {
  load: async () => ({}),

  title: () => t('imports'),

  show: page => html`${pageHead(t('imports'), {
    lead: t('imports.lead'),
  })}
    ${
      has('steward')
        ? html`<cw-list-upload></cw-list-upload>
      <cw-table .label=${t('imports')} .load=${(after, signal) => listImports({ limit: 50, after }, { signal })}
        .columns=${columns()}
        .empty=${emptyState('upload', t('imports.none'), t('imports.none.text'))}></cw-table>`
        : emptyState('lock', t('imports.notAllowed'), t('imports.notAllowed.text'))
    }`,
};

function columns() {
  return [
    {
      key: 'received',
      label: t('import.received'),
      cell: row => html`<a href=${link('register', ['imports', row.id])}>${formatInstant(row.receivedAt)}</a>`,
    },
    { key: 'source', label: t('field.source'), cell: row => row.source },
    { key: 'kind', label: t('list.kind'), cell: row => t(`list.${row.kind}`) },
    { key: 'phase', label: t('import.phase'), cell: row => phaseBadge(row.phase) },
    { key: 'stored', label: t('rows.stored'), number: true, cell: row => formatNumber(row.rows.stored) },
    { key: 'unchanged', label: t('rows.unchanged'), number: true, cell: row => formatNumber(row.rows.unchanged) },
    { key: 'rejected', label: t('rows.rejected'), number: true, cell: row => formatNumber(row.rows.rejected) },
    { key: 'absent', label: t('rows.absent'), number: true, cell: row => formatNumber(row.rows.absent) },
  ];
}

class ListUpload extends FileUpload {
  async upload(form) {
    const started = await uploadList(this.file, form.get('kind'), form.get('source'));
    await go(link('register', ['imports', started.id]));
  }

  render() {
    return html`<form class="panel" @submit=${this.send}><h2>${t('imports.upload')}</h2>
      ${this.problem ? problemMessage(this.problem) : nothing}
      <cw-file-drop label=${t('upload.drop')} hint=${t('upload.formats')} accept=".csv,.xlsx,.html,.htm,.pdf"
        @file=${this.take}></cw-file-drop>
      <fieldset class="stack-small"><legend>${t('list.kind')}</legend>${KINDS.map(
        (kind, index) => html`<label class="check"><input type="radio"
        name="kind" value=${kind}
        ?checked=${index === 0}> <span>${t(`list.${kind}`)} <span class="muted small">${t(`list.means.${kind}`)}</span></span></label>`,
      )}</fieldset>
      ${field(
        'list-source',
        t('field.source'),
        html`<input id="list-source" name="source" required maxlength="64"
        placeholder="cac">`,
        { hint: t('source.hint'), fault: faultOf(this.problem, 'source') },
      )}
      <div class="actions"><button class="primary" ?disabled=${!this.file || this.busy}>${
        this.busy ? t('upload.sending') : t('imports.start')
      }</button></div></form>`;
  }
}

customElements.define('cw-list-upload', ListUpload);
