/** Who changed a template, and which items. */
import { html, nothing } from 'lit';
import { formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, labelled } from '../../core/texts.js';
import { listTemplateRevisions } from '../../api/templates.js';
import { pageHead } from '../../design/messages.js';
import { readOnButton } from '../../design/read-on.js';
import { byWords, changedItems } from './parts.js';

export const historyView = {
  async load(page) {
    const { items, next } = await listTemplateRevisions(page.path[0], null, { signal: page.signal });
    return { revisions: items, next };
  },

  title: page => page.t('history'),

  up: ({ path }, { revisions }) => ({ href: link('templates', [path[0]]), words: bilingual(revisions[0]?.title) }),

  show(page, data) {
    const { t } = page;
    const { revisions, next } = data;
    return html`${pageHead(t('history'))}
      <section class="panel"><ol class="timeline">${revisions.map(
        (revision, at) => html`<li class="info"><span class="muted small">${t('revision.words', {
          revision: String(revision.revision),
          at: formatInstant(revision.changedAt),
          by: byWords(revision.by),
        })}</span>
        ${
          at + 1 < revisions.length
            ? changes(t, changedItems(revisions[at + 1], revision))
            : next
              ? nothing
              : html`<span>${t('history.first', { count: revision.items.length })}</span>`
        }</li>`,
      )}</ol>
        ${readOnButton(page, data, 'revisions', (after, options) => listTemplateRevisions(path[0], after, options))}</section>`;
  },
};

const changes = (t, changed) =>
  changed.length === 0
    ? html`<span>${t('diff.order')}</span>`
    : html`<ul class="plain">${changed.map(({ name, value }) => html`<li>${labelled(name, value)}</li>`)}</ul>`;
