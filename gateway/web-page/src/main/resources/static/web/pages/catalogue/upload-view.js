/** Upload of a document, which becomes a draft. */
import { html, nothing } from 'lit';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, translator } from '../../core/texts.js';
import { listAllEditions, uploadEdition } from '../../api/editions.js';
import { SECTORS } from '../../api/profile.js';
import { choice, faultOf, field } from '../../design/forms.js';
import { emptyState, message, pageHead, problemMessage } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { FileUpload } from '../../design/file-upload.js';
import '../../design/file-drop.js';

const t = translator('catalogue');
const FORCES = ['STATUTORY', 'CONSULTATION', 'GUIDANCE'];
/** How the API says that a field stands nowhere in the document. */
const LACKING = 'give it as ?';
const GIVEN = ['id', 'force', 'title', 'announcement', 'issued', 'effective', 'supersedes', 'sector'];

export const uploadView = {
  load: async page => ({ editions: has('steward') ? await listAllEditions({ signal: page.signal }) : [] }),

  title: page => page.t('upload.link'),

  show: (page, { editions }) => html`${pageHead(t('upload.link'), { lead: t('upload.lead') })}
    ${
      has('steward')
        ? html`<cw-edition-upload .editions=${editions}></cw-edition-upload>`
        : emptyState('lock', t('upload.notAllowed'), t('upload.notAllowed.text'))
    }`,
};

class EditionUpload extends FileUpload {
  static properties = { editions: { attribute: false } };

  constructor() {
    super();
    this.editions = [];
  }

  async upload(form) {
    const given = this.isJson ? {} : Object.fromEntries(GIVEN.map(name => [name, form.get(name)]));
    const draft = await uploadEdition(this.file, given);
    toast('success', t('upload.done'));
    await go(link('catalogue', [draft.id]));
  }

  get isJson() {
    return /\.json$/i.test(this.file?.name ?? '');
  }

  render() {
    return html`<form class="stack" @submit=${this.send}>
      ${this.problem ? this.failure() : nothing}
      <cw-file-drop label=${t('upload.drop')} hint=${t('upload.formats')} accept=".json,.xlsx,.csv,.tsv,.html,.htm,.docx,.pdf"
        @file=${this.take}></cw-file-drop>
      ${this.file && !this.isJson ? this.given() : nothing}
      <div class="actions"><a class="button" href=${link('catalogue')}>${t('cancel')}</a><button class="primary"
        ?disabled=${!this.file || this.busy}>${this.busy ? t('reading') : t('upload.send')}</button></div></form>`;
  }

  /** What the document lacks is asked for in the fields; anything else is shown as it is. */
  failure() {
    const { errors } = this.problem;
    if (errors.length === 0 || !errors.every(error => error.reason?.includes(LACKING))) return problemMessage(this.problem);
    return message('warning', t('upload.lacks', { count: errors.length }), t('upload.lacks.text'));
  }

  given() {
    const fault = name => (faultOf(this.problem, name).includes(LACKING) ? t('upload.lacking') : faultOf(this.problem, name));
    const input = (name, attributes = {}) =>
      field(
        `given-${name}`,
        t(`field.${name}`),
        html`<input id="given-${name}" name=${name}
      type=${attributes.type ?? 'text'} placeholder=${attributes.placeholder ?? nothing} list=${attributes.list ?? nothing}
      aria-invalid=${fault(name) ? 'true' : nothing}>`,
        { hint: attributes.hint, fault: fault(name) },
      );
    return html`<fieldset class="stack"><legend>${t('upload.given')}</legend><p class="muted">${t('upload.given.text')}</p><div
        class="fields">
      ${input('id', { placeholder: '2027-1', hint: t('upload.id.hint') })}
      ${choice(
        'given-force',
        t('field.force'),
        '',
        FORCES.map(force => [force, t(`force.${force}`)]),
        () => {},
        { all: t('upload.inFile'), fault: fault('force'), name: 'force' },
      )}
      ${input('title')}
      ${input('announcement', { placeholder: '2027年第1号' })}
      ${input('issued', { type: 'date' })}
      ${input('effective', { type: 'date' })}
      ${input('supersedes', { list: 'known-editions' })}
      ${choice(
        'given-sector',
        t('filter.sector'),
        '',
        SECTORS.map(sector => [sector, t(`sector.${sector}`)]),
        () => {},
        { all: t('upload.inFile'), fault: fault('sector'), name: 'sector', hint: t('upload.sector.hint') },
      )}
      <datalist id="known-editions">${this.editions.map(
        edition => html`<option value=${edition.id}>${bilingual(edition.title)}</option>`,
      )}</datalist>
    </div></fieldset>`;
  }
}

customElements.define('cw-edition-upload', EditionUpload);
