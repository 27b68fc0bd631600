/**
 * A place to drop a file, or to choose one by click or keyboard: <cw-file-drop>.
 *
 * label: what to drop; hint: which formats
 * accept: endings and media types, as of <input type="file">
 * The event "file" {file} tells what was chosen.
 */
import { html, nothing } from 'lit';
import { icon } from './icons.js';
import { formatBytes } from '../core/format.js';
import { BaseElement } from './base-element.js';

class FileDrop extends BaseElement {
  static properties = { label: {}, hint: {}, accept: {}, file: { state: true }, over: { state: true } };

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.accept = '';
    this.file = null;
    this.over = false;
  }

  choose(file) {
    if (!file) return;
    this.file = file;
    this.dispatchEvent(new CustomEvent('file', { detail: { file } }));
  }

  render() {
    return html`<label class="drop-zone ${this.over ? 'over' : ''}" @dragover=${this.drag} @dragleave=${() => {
      this.over = false;
    }}
      @drop=${this.drop}>
      ${icon('upload')}<strong>${this.label}</strong>
      ${this.hint ? html`<span class="muted small">${this.hint}</span>` : nothing}
      ${this.file ? html`<span class="badge info">${icon('file')}${this.file.name} · ${formatBytes(this.file.size)}</span>` : nothing}
      <input class="visually-hidden" type="file" accept=${this.accept} @change=${event => this.choose(event.target.files[0])}></label>`;
  }

  drag(event) {
    event.preventDefault();
    this.over = true;
  }

  drop(event) {
    event.preventDefault();
    this.over = false;
    this.choose(event.dataTransfer.files[0]);
  }
}

customElements.define('cw-file-drop', FileDrop);
