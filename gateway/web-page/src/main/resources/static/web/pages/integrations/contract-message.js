/** An event with its schema and examples: <cw-contract-message>. The files are read when it is opened. */
import { html, nothing } from 'lit';
import { labelled, translator } from '../../core/texts.js';
import { contractAddress, readContract } from '../../api/contracts.js';
import { codeBlock } from '../../design/code-block.js';
import { choice, fieldId } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { problemMessage } from '../../design/messages.js';
import { BaseElement } from '../../design/base-element.js';

const t = translator('integrations');
const OWN = 'io.certwatch.';

class ContractMessage extends BaseElement {
  static properties = { message: { attribute: false }, chosen: { state: true }, files: { state: true }, failure: { state: true } };

  constructor() {
    super();
    this.chosen = 0;
    this.files = new Map();
    this.failure = null;
    this.field = fieldId('example');
  }

  async open() {
    await this.read(this.message.examples[this.chosen]);
    await this.read(this.message.schema);
  }

  async choose(index) {
    this.chosen = Number(index);
    await this.read(this.message.examples[this.chosen]);
  }

  async read(file) {
    if (file === undefined || this.files.has(file)) return;
    try {
      const text = JSON.stringify(await readContract(file), null, 2);
      this.files = new Map(this.files).set(file, text);
    } catch (failure) {
      this.failure = failure;
    }
  }

  render() {
    const { type, schema, examples } = this.message;
    const words = t(`event.${type.slice(OWN.length)}`);
    const example = examples[this.chosen];
    return html`<details class="contract" @toggle=${event => event.target.open && this.open()}><summary><strong>${words}</strong> <code
        class="small muted">${type}</code></summary>
      <div class="stack">${this.failure ? problemMessage(this.failure) : nothing}
        ${
          examples.length > 1
            ? html`<div class="filters">${choice(
                this.field,
                t('example'),
                String(this.chosen),
                examples.map((file, index) => [String(index), nameOf(file)]),
                index => this.choose(index),
                { all: null },
              )}</div>`
            : nothing
        }
        ${this.files.has(example) ? codeBlock(labelled(t('example'), words), this.files.get(example)) : nothing}
        <p><a class="icon-link" href=${contractAddress(schema)} download>${icon('download')}${t('schema.download')}</a></p>
        ${
          this.files.has(schema)
            ? html`<details><summary>${t('schema')}</summary>${codeBlock(labelled(t('schema'), words), this.files.get(schema))}</details>`
            : nothing
        }</div></details>`;
  }
}

/** The name of an example without its folder: opened.planned */
const nameOf = file => file.split('/').pop().replace('.example.json', '');

customElements.define('cw-contract-message', ContractMessage);
