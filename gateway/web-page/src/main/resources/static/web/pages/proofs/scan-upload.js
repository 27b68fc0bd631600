/** The scan of a proof: <cw-proof-scan .held=…>. The event "added" tells that it was stored. */
import { html, nothing } from 'lit';
import { translator } from '../../core/texts.js';
import { putProofFile } from '../../api/proofs.js';
import { FileUpload } from '../../design/file-upload.js';
import { problemMessage } from '../../design/messages.js';
import '../../design/file-drop.js';

const t = translator('proofs');

class ScanUpload extends FileUpload {
  static properties = { held: { attribute: false } };

  async upload() {
    await putProofFile(this.held.value.id, this.file, this.held.etag);
    this.finish(t('scan.added', { name: this.file.name }));
  }

  render() {
    return html`<form class="stack-small no-print" @submit=${this.send}>
      ${this.problem ? problemMessage(this.problem) : nothing}
      <cw-file-drop label=${t('scan.drop')} hint=${t('scan.limits')} accept=".pdf,.png,.jpg,.jpeg" @file=${this.take}></cw-file-drop>
      <div class="actions">
        <button ?disabled=${!this.file || this.busy}>${t(this.busy ? 'scan.sending' : 'scan.add')}</button>
      </div></form>`;
  }
}

customElements.define('cw-proof-scan', ScanUpload);
