/** Evidence of a mitigation file: <cw-mitigation-evidence .mitigation=…>. The event "added" tells that it was stored. */
import { html, nothing } from 'lit';
import { translator } from '../../core/texts.js';
import { addMitigationFile } from '../../api/mitigations.js';
import { FileUpload } from '../../design/file-upload.js';
import { choice } from '../../design/forms.js';
import { problemMessage } from '../../design/messages.js';
import '../../design/file-drop.js';

const t = translator('mitigations');
const LONGEST_NAME = 80;

class MitigationEvidence extends FileUpload {
  static properties = { mitigation: { attribute: false } };

  async upload(form) {
    await addMitigationFile(this.mitigation.id, this.file, form.get('shows') || null);
    this.finish(t('file.added', { name: this.file.name }));
  }

  render() {
    return html`<form class="stack-small no-print" @submit=${this.send}>
      ${this.problem ? problemMessage(this.problem) : nothing}
      ${choice(
        'mitigation-shows',
        t('shows'),
        '',
        this.mitigation.corrections.map(({ id, what }) => [id, t('shows.correction', { what: what.slice(0, LONGEST_NAME) })]),
        () => {},
        { all: t('shows.found'), name: 'shows' },
      )}
      <cw-file-drop label=${t('file.drop')} hint=${t('file.limits')} accept=".pdf,.png,.jpg,.jpeg" @file=${this.take}></cw-file-drop>
      <div class="actions">
        <button ?disabled=${!this.file || this.busy}>${t(this.busy ? 'file.sending' : 'file.add')}</button>
      </div></form>`;
  }
}

customElements.define('cw-mitigation-evidence', MitigationEvidence);
