/** One webhook: its state, its secret, and the log of attempts. */
import { html, nothing } from 'lit';
import { addDays, formatInstant, today } from '../../core/format.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { labelled } from '../../core/texts.js';
import {
  changeWebhook,
  getWebhook,
  listAttempts,
  removeWebhook,
  resendFailed,
  resendMessage,
  rotateSecret,
  testWebhook,
} from '../../api/webhooks.js';
import { badge } from '../../design/badges.js';
import { confirm, openForm } from '../../design/dialogs.js';
import { faultOf, field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, message, pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import '../../design/table.js';
import { eventWords, formatWords, newSecret, state, webhookFields, webhookForm } from './webhook-parts.js';

const DAYS_KEPT = 14;
const TEST = 'io.certwatch.webhook.test';
const RESULTS = { DELIVERED: ['success', 'check'], TRY_LATER: ['warning', 'clock'], GIVEN_UP: ['danger', 'cross'] };

export const webhookView = {
  async load(page) {
    const { value, etag } = await getWebhook(page.path[1]);
    const secret = page.rotated?.id === value.id ? page.rotated.secret : null;
    return { webhook: value, etag, secret };
  },

  title: (page, { webhook }) => webhook.url,

  up: ({ t }) => ({ href: link('integrations', ['webhooks']), words: t('tab.webhooks') }),

  show(page, data) {
    const { t } = page;
    const { webhook, secret } = data;
    return html`${pageHead(html`<span class="break">${webhook.url}</span>`, {
      lead: webhook.description ?? '',
      actions: has('member') ? actions(page, data) : nothing,
    })}
      ${newSecret(secret, () => {
        page.rotated = null;
        page.reload();
      })}
      ${
        webhook.disabled
          ? message(
              'danger',
              t(`disabled.${webhook.disabled.reason}`),
              html`<p>${formatInstant(
                webhook.disabled.at,
              )} · <span class="break">${webhook.disabled.detail}</span></p><p>${t('disabled.text')}</p>`,
            )
          : nothing
      }
      <section class="panel"><dl class="facts"><dt>${t('webhook.state')}</dt><dd>${state(webhook)}</dd>
        <dt>${t('webhook.format')}</dt><dd>${formatWords(webhook.format)}</dd>
        ${webhook.language ? html`<dt>${t('robot.language')}</dt><dd>${t(`robot.language.${webhook.language}`)}</dd>` : nothing}
        <dt>${t('webhook.events')}</dt><dd>${webhook.events.map(eventWords).join(' · ')}</dd>
        <dt>${t('webhook.created')}</dt><dd>${formatInstant(webhook.createdAt)}</dd>
        ${
          webhook.previousSecretUntil
            ? html`<dt>${t('secret.previous')}</dt><dd>${t('secret.until', { time: formatInstant(webhook.previousSecretUntil) })}</dd>`
            : nothing
        }</dl></section>
      <section class="stack"><h2>${t('attempts')}</h2><p class="muted">${t('attempts.text')}</p>
        <cw-table .label=${t('attempts')} .rowKey=${(row, index) => `${row.messageId}${row.at}${index}`}
          .load=${(after, signal) => listAttempts(webhook.id, { limit: 50, after }, { signal })} .columns=${columns(page, webhook)}
          .empty=${emptyState('clock', t('attempts.empty'), t('attempts.empty.text'))}></cw-table></section>`;
  },
};

function actions(page, data) {
  const { t } = page;
  const { webhook } = data;
  return html`<button @click=${() => test(page, webhook)}>${t('webhook.test')}</button>
    ${webhook.enabled ? html`<button @click=${() => resendAll(page, webhook)}>${t('webhook.resend')}</button>` : nothing}
    <button @click=${() => edit(page, data)}>${t('webhook.edit')}</button>
    ${webhook.format === 'certwatch' ? html`<button @click=${() => rotate(page, webhook)}>${t('webhook.rotate')}</button>` : nothing}
    <button @click=${() => enable(page, data, !webhook.enabled)}>${webhook.enabled ? t('webhook.disable') : t('webhook.enable')}</button>
    <button class="danger" @click=${() => remove(page, data)}>${t('webhook.remove')}</button>`;
}

function columns(page, webhook) {
  const { t } = page;
  const mayResend = row => has('member') && webhook.enabled && row.type !== TEST;
  return [
    { key: 'at', label: t('attempt.at'), cell: row => html`<span class="instant">${formatInstant(row.at)}</span>` },
    {
      key: 'event',
      label: t('attempt.event'),
      cell: row => html`${eventWords(row.type)}<br><code class="small muted break">${row.messageId}</code>`,
    },
    {
      key: 'result',
      label: t('attempt.result'),
      cell: row => html`<div class="stack-small"><div class="row">${badge(...RESULTS[row.result], t(`result.${row.result}`))}</div>
      ${row.nextAt ? html`<span class="small muted">${t('attempt.next', { time: formatInstant(row.nextAt) })}</span>` : nothing}</div>`,
    },
    {
      key: 'answer',
      label: t('attempt.answer'),
      cell: row => html`${
        row.status ? html`<strong>${row.status}</strong> ` : nothing
      }${row.failure ? t(`failure.${row.failure}`) : nothing}
      ${row.error && !row.answer ? html`<br><span class="small muted break">${row.error}</span>` : nothing}
      ${row.answer ? html`<br><code class="small break">${row.answer.slice(0, 200)}</code>` : nothing}`,
    },
    { key: 'time', label: t('attempt.duration'), number: true, cell: row => t('attempt.ms', { ms: row.duration }) },
    {
      key: 'do',
      label: t('keys.do'),
      cell: row =>
        mayResend(row)
          ? html`<button aria-label=${labelled(t('attempt.resend'), row.messageId)}
              @click=${() => resend(page, webhook, row)}>${icon('refresh')}${t('attempt.resend')}</button>`
          : nothing,
    },
  ];
}

const test = (page, webhook) =>
  page.run(async () => {
    const { t } = page;
    const answer = await testWebhook(webhook.id);
    const isAccepted = answer.result === 'DELIVERED';
    toast(
      isAccepted ? 'success' : 'warning',
      isAccepted
        ? t('test.accepted', { status: answer.status })
        : t('test.failed', { why: `${answer.status ?? ''} ${t(`failure.${answer.failure}`)}`.trim() }),
    );
    await page.arrive();
  });

async function edit(page, { webhook, etag }) {
  const { t } = page;
  const changed = await openForm({
    title: t('webhook.edit'),
    action: t('webhook.save'),
    content: problem => webhookFields(problem, webhook),
    submit: data => changeWebhook(webhook.id, webhookForm(data, webhook.enabled), etag),
  });
  if (changed) await page.reload();
}

const enable = (page, { webhook, etag }, enabled) =>
  page.run(async () => {
    const { url, format, language, events, description } = webhook;
    await changeWebhook(webhook.id, { url, format, language, events, description, enabled }, etag);
    await page.arrive();
  });

async function rotate(page, webhook) {
  const { t } = page;
  if (!(await confirm(t('rotate.title'), t('rotate.text'), t('webhook.rotate'), { danger: false }))) return;
  await page.run(async () => {
    page.rotated = await rotateSecret(webhook.id);
    await page.arrive();
  });
}

/** What was given up since the beginning of a day in China. */
async function resendAll(page, webhook) {
  const { t } = page;
  const answer = await openForm({
    title: t('webhook.resend'),
    action: t('attempt.resend'),
    content: problem =>
      field(
        'resend-since',
        t('resend.since'),
        html`<input id="resend-since" name="since" type="date" required min=${addDays(today(), -DAYS_KEPT)} max=${today()}
            value=${addDays(today(), -1)}>`,
        { hint: t('resend.hint'), fault: faultOf(problem, 'since') },
      ),
    submit: data => resendFailed(webhook.id, new Date(`${data.get('since')}T00:00+08:00`).toISOString()),
  });
  if (!answer) return;
  toast('info', t(answer.more ? 'resend.more' : 'resend.planned', { count: answer.messages }));
  await page.reload();
}

async function remove(page, { webhook, etag }) {
  const { t } = page;
  if (!(await confirm(t('webhook.remove.title'), t('webhook.remove.text'), t('webhook.remove')))) return;
  await page.run(async () => {
    await removeWebhook(webhook.id, etag);
    toast('info', t('webhook.removed'));
    go(link('integrations', ['webhooks']));
  });
}

const resend = (page, webhook, row) =>
  page.run(async () => {
    await resendMessage(webhook.id, row.messageId);
    toast('info', page.t('attempt.resent'));
    await page.arrive();
  });
