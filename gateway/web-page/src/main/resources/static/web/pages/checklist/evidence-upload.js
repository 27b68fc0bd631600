/** A file as evidence of an item: <cw-checklist-evidence .item=…>. The event "added" tells that it was stored. */
import { html, nothing } from 'lit';
import { translator } from '../../core/texts.js';
import { addEvidenceFile } from '../../api/checklist.js';
import { FileUpload } from '../../design/file-upload.js';
import { problemMessage } from '../../design/messages.js';
import '../../design/file-drop.js';

const t = translator('checklist');

class EvidenceUpload extends FileUpload {
  static properties = { item: { attribute: false } };

  async upload() {
    await addEvidenceFile(this.item, this.file);
    this.finish(t('evidence.added', { name: this.file.name }));
  }

  render() {
    return html`<form class="stack-small no-print" @submit=${this.send}>
      ${this.problem ? problemMessage(this.problem) : nothing}
      <cw-file-drop label=${t('evidence.drop')} hint=${t('evidence.limits')} @file=${this.take}></cw-file-drop>
      <div class="actions"><button ?disabled=${!this.file || this.busy}>${t(
        this.busy ? 'evidence.sending' : 'evidence.add',
      )}</button></div></form>`;
  }
}

customElements.define('cw-checklist-evidence', EvidenceUpload);
