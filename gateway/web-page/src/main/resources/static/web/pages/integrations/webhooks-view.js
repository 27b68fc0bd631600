/** The webhooks of the company. */
import { html, nothing } from 'lit';
import { formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { addWebhook, listWebhooks } from '../../api/webhooks.js';
import { openForm } from '../../design/dialogs.js';
import { icon } from '../../design/icons.js';
import { emptyState } from '../../design/messages.js';
import '../../design/table.js';
import { head } from './parts.js';
import { eventWords, formatWords, newSecret, state, webhookFields, webhookForm } from './webhook-parts.js';

export const webhooksView = {
  load: async page => ({ secret: page.madeSecret ?? null }),

  show(page, { secret }) {
    const { t } = page;
    const add = has('member')
      ? html`<button class="primary" @click=${() => create(page)}>${icon('plus')}${t('webhook.add')}</button>`
      : nothing;
    return html`${head('webhooks', add)}
      ${newSecret(secret, () => show(page, null))}
      <p class="muted">${t('webhooks.text')}</p>
      <cw-table .label=${t('tab.webhooks')}
        .load=${(after, signal) => listWebhooks({ after }, { signal })} .columns=${columns(page)}
        .empty=${emptyState(
          'link',
          t('webhooks.empty'),
          has('member') ? t('webhooks.empty.text') : t('webhooks.askMember'),
          add,
        )}></cw-table>`;
  },
};

const show = (page, secret) => {
  page.madeSecret = secret;
  page.shown = { ...page.shown, data: { secret } };
};

function columns({ t }) {
  return [
    {
      key: 'url',
      label: t('webhook.url'),
      cell: row =>
        html`<a class="break" href=${link('integrations', ['webhooks', row.id])}>${row.url}</a>${
          row.description ? html`<br><span class="small muted">${row.description}</span>` : nothing
        }`,
    },
    { key: 'format', label: t('webhook.format'), cell: row => formatWords(row.format) },
    { key: 'events', label: t('webhook.events'), cell: row => row.events.map(eventWords).join(' · ') },
    { key: 'state', label: t('webhook.state'), cell: row => state(row) },
    { key: 'created', label: t('webhook.created'), cell: row => html`<span class="instant">${formatInstant(row.createdAt)}</span>` },
  ];
}

async function create(page) {
  const { t } = page;
  const made = await openForm({
    title: t('webhook.add'),
    action: t('webhook.add'),
    content: problem => webhookFields(problem, null),
    submit: data => addWebhook(webhookForm(data, true)),
  });
  if (!made) return;
  page.madeSecret = made.secret;
  await page.reload();
}
