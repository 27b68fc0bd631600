/** A form that uploads one file: what the uploads of the pages have in common. */
import { BaseElement } from './base-element.js';
import { toast } from './toasts.js';

export class FileUpload extends BaseElement {
  static properties = { file: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.file = null;
    this.problem = null;
    this.busy = false;
  }

  /** Uploads the file when the form is submitted; a failure is kept as `problem`. */
  async send(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.busy = true;
    this.problem = null;
    try {
      await this.upload(form);
    } catch (failure) {
      this.problem = failure;
    }
    this.busy = false;
  }

  /** @param {FormData} form the other fields */
  async upload(form) {
    throw new Error(`Nothing uploads ${form}`);
  }

  /** Tells that the file is stored, here and by the event "added", and waits for the next one. */
  finish(words) {
    toast('success', words);
    this.querySelector('cw-file-drop').file = null;
    this.file = null;
    this.dispatchEvent(new CustomEvent('added'));
  }

  /** @param {CustomEvent} event of a file drop */
  take(event) {
    this.file = event.detail.file;
    this.problem = null;
  }
}
