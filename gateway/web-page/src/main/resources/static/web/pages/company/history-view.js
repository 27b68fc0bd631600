/** Who stated what about the company, and when. */
import { html } from 'lit';
import { formatInstant } from '../../core/format.js';
import { listProfileHistory } from '../../api/profile.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { readOnButton } from '../../design/read-on.js';
import { differences, NOTHING_STATED } from './differences.js';

export const historyView = {
  async load(page) {
    const { items, next } = await listProfileHistory(null, { signal: page.signal });
    return { revisions: items, next };
  },

  title: page => page.t('history'),

  show(page, data) {
    const { t } = page;
    const { revisions, next } = data;
    return html`${pageHead(t('history'), { lead: t('history.lead') })}
      ${
        revisions.length === 0
          ? emptyState('clock', t('history.none'), t('nothing.viewer'))
          : html`<section class="panel"><ol class="timeline">${revisions.map((revision, at) =>
              entry(t, revision, revisions[at + 1], next),
            )}</ol>
        ${readOnButton(page, data, 'revisions', listProfileHistory)}</section>`
      }`;
  },
};

/** The oldest revision that was read is compared with what it followed only if nothing is older. */
function entry(t, revision, before, next) {
  const known = before ?? (next ? null : NOTHING_STATED);
  return html`<li class="info"><span class="muted small">${formatInstant(revision.changedAt)} · ${revision.by}</span>
    ${
      known
        ? html`<ul class="plain">${differences(t, known, revision).map(words => html`<li class="preserve">${words}</li>`)}</ul>`
        : html`<span>${t('history.older')}</span>`
    }</li>`;
}
