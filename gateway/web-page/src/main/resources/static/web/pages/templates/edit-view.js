/** A steward edits a template. */
import { html } from 'lit';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { readTemplate } from '../../api/templates.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { currentProvisions } from './provisions.js';
import { fieldsOf } from './template-form.js';

export const editView = {
  async load(page) {
    if (!has('steward')) return {};
    const options = { signal: page.signal };
    const [{ value: template, etag }, provisions] = await Promise.all([readTemplate(page.path[0], options), currentProvisions(options)]);
    return { template, etag, provisions, content: fieldsOf(template) };
  },

  title: page => page.t('edit.title'),

  up: ({ path }, { template }) => ({ href: link('templates', [path[0]]), words: bilingual(template.title) }),

  show({ t }, { template, etag, provisions, content }) {
    if (!has('steward')) return html`${pageHead(t('edit.title'))}${emptyState('lock', t('notAllowed'), t('notAllowed.text'))}`;
    return html`${pageHead(t('edit.title'), { lead: t('edit.lead') })}
      <cw-template-form .start=${content} .template=${template} .etag=${etag} .provisions=${provisions}></cw-template-form>`;
  },
};
