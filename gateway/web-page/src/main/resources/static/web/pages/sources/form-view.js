/** The form in which a steward adds a source, or changes how it is watched. */
import { html } from 'lit';
import { has } from '../../core/session.js';
import { readSource } from '../../api/sources.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { nameOf } from './parts.js';
import './source-form.js';

const closed = t => emptyState('lock', t('form.notAllowed'), t('form.notAllowed.text'));

export const newView = {
  load: async () => ({}),

  title: page => page.t('add'),

  show: ({ t }) =>
    html`${pageHead(t('add'), { lead: t('add.lead') })}${has('steward') ? html`<cw-source-form></cw-source-form>` : closed(t)}`,
};

export const editView = {
  async load(page) {
    const { value, etag } = await readSource(page.path[0], { signal: page.signal });
    return { source: value, etag };
  },

  title: (page, { source }) => page.t('edit.title', { name: nameOf(source) }),

  show: ({ t }, { source, etag }) => html`${pageHead(t('edit.title', { name: nameOf(source) }))}
    ${has('steward') ? html`<cw-source-form .source=${source} .etag=${etag}></cw-source-form>` : closed(t)}`,
};
