/** A steward writes a version of a law: new, from a file, from another version, or a draft that is there already. */
import { html } from 'lit';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { listLaws, readLaw, readLawForm } from '../../api/laws.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { fieldsOf, successorOf } from './form-values.js';
import './law-form.js';

export const uploadView = {
  async load(page) {
    if (!has('steward')) return {};
    const from = page.query.get('from');
    const [versions, start] = await Promise.all([
      listLaws(null, { signal: page.signal }),
      from ? readLawForm(from, { signal: page.signal }) : null,
    ]);
    return { versions, content: start ? successorOf(start.value) : fieldsOf({ provisions: [{}] }), etag: null };
  },

  title: page => page.t('upload'),

  show: (page, data) => form(page, page.t('upload'), page.t('upload.lead'), data),
};

export const editView = {
  async load(page) {
    if (!has('steward')) return {};
    const options = { signal: page.signal };
    const [id] = page.path;
    const [versions, { value: law, etag }] = await Promise.all([listLaws(null, options), readLaw(id, options)]);
    return { versions, law, content: fieldsOf(law), etag };
  },

  title: page => page.t('edit.title'),

  show: (page, data) =>
    form(page, page.t('edit.title'), data.law ? `${bilingual(data.law.name)} · ${bilingual(data.law.title)}` : '', data),
};

function form({ t, path }, title, lead, { versions, law = null, content, etag }) {
  if (!has('steward')) return html`${pageHead(title)}${emptyState('lock', t('notAllowed'), t('notAllowed.text'))}`;
  if (law && law.status !== 'DRAFT') {
    return html`${pageHead(title)}${emptyState(
      'lock',
      t('edit.published'),
      t('edit.published.text'),
      html`<a class="button" href=${link('law', [path[0]])}>${t('changes.version')}</a>`,
    )}`;
  }
  return html`${pageHead(title, { lead })}<cw-law-form .start=${content} .etag=${etag} .versions=${versions} .law=${law}></cw-law-form>`;
}
