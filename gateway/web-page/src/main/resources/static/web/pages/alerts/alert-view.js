/** One alert: what was sent, as it was sent, to whom, and why not. */
import { html, nothing } from 'lit';
import { readVendorNames, vendorLink } from '../../app/vendor-name.js';
import { formatDay } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { readAlert } from '../../api/alerts.js';
import { badge } from '../../design/badges.js';
import { dueOrSale } from '../../design/due.js';
import { announcementWords } from '../../design/edition-name.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { productName } from '../../design/product-name.js';
import { deliveriesPanel } from './deliveries.js';
import { loadMessage, messagePanel } from './message.js';
import { alertName, at, causeWords, isToTeam, statusBadge, whyNot } from './parts.js';
import { resend, RESENDABLE } from './resend.js';

const NEWS = { OPENED: ['danger', 'stop'], REOPENED: ['danger', 'refresh'], DUE_SOON: ['warning', 'clock'] };

export const alertView = {
  async load(page) {
    const [id] = page.path;
    const options = { signal: page.signal };
    const [{ value: alert, etag }] = await Promise.all([readAlert(id, options), readVendorNames()]);
    return { alert, etag, text: await loadMessage('alerts', alert, page.query.get('delivery'), options) };
  },

  title: (page, { alert }) => alertName(alert),

  show(page, { alert, etag, text }) {
    const { t } = page;
    const why = whyNot(alert);
    return html`${pageHead(alertName(alert), {
      actions:
        has('member') && RESENDABLE.includes(alert.status)
          ? html`<button ?disabled=${page.busy} @click=${() => resend(page, alert, etag)}>${icon('mail')}${t('resend')}</button>`
          : nothing,
    })}
      ${
        why
          ? message(
              why.tone,
              alert.status === 'SENT' ? '' : t('whyNoMail'),
              html`<p>${why.why}</p>`,
              why.todo === nothing ? nothing : html`<p>${why.todo}</p>`,
            )
          : nothing
      }
      <div class="columns"><section class="panel"><h2>${t('about')}</h2>${facts(t, alert)}</section>${deliveriesPanel(
        alert.deliveries,
      )}</div>
      ${
        alert.notices
          ? notices(t, alert.notices)
          : html`<section class="stack"><h2>${t('lines', { count: alert.lines.length })}</h2>${
              alert.lines.length
                ? plainTable(t('lines', { count: alert.lines.length }), columns(t), alert.lines)
                : html`<p class="muted">${t('lines.none')}</p>`
            }</section>`
      }
      ${messagePanel('alerts', alert.id, text, alert.deliveries)}`;
  },
};

function facts(t, alert) {
  const team = isToTeam(alert);
  return html`<dl class="facts"><dt>${t('status')}</dt><dd class="row">${statusBadge(alert.status)}${
    alert.sending > 1 ? badge('neutral', 'refresh', t('sending', { count: alert.sending })) : nothing
  }</dd>
    <dt>${t(team ? 'recipients' : 'vendor')}</dt><dd>${
      team
        ? t('alert.toTeam')
        : alert.vendor
          ? html`${vendorLink(alert.vendor)} · <a href=${link('contacts', [], { vendor: alert.vendor })}>${t('page.contacts')}</a> · <a
              href=${link('alerts', [], { vendor: alert.vendor })}>${t('otherAlerts')}</a>`
          : t('noVendor')
    }</dd>
    <dt>${t('cause')}</dt><dd>${causeWords(alert.cause)} · <a
        href=${link('alerts', [], { cause: alert.cause.id })}>${t('sameCause')}</a></dd>
    <dt>${t('createdAt')}</dt><dd>${at(alert.createdAt)}</dd>
    ${alert.part > 1 ? html`<dt>${t('part')}</dt><dd>${t('part.text', { part: alert.part })}</dd>` : nothing}</dl>`;
}

/** What the team is told: without lines of products. */
const notices = (t, list) =>
  html`<section class="stack"><h2>${t('toKnow', { count: list.length })}</h2>${
    list.length ? plainTable(t('toKnow', { count: list.length }), noticeColumns(t), list) : html`<p class="muted">${t('lines.none')}</p>`
  }</section>`;

const noticeColumns = t => [
  {
    label: t('about'),
    cell: notice =>
      html`<a href=${notice.page}>${bilingual(notice.title)}</a>${
        notice.urgent ? html` ${badge('danger', 'stop', t('urgent'))}` : nothing
      }`,
  },
  { label: t('day'), cell: notice => (notice.day ? html`<span class="nowrap">${formatDay(notice.day)}</span>` : '') },
  {
    label: t('explanation.more'),
    cell: notice => html`<div class="stack-small">${notice.details.map(text => html`<p class="small">${bilingual(text)}</p>`)}</div>`,
  },
];

const columns = t => [
  {
    label: t('product'),
    cell: line => html`<a href=${link('inventory', [line.sku])}>${productName(line)}</a><br><span class="small muted">${line.sku}</span>`,
  },
  {
    label: t('news'),
    cell: line =>
      html`<div class="stack-small"><div class="row">${badge(...NEWS[line.news], t(`line.${line.news}`))}</div>${
        line.why ? html`<p class="small">${bilingual(line.why)}</p>` : nothing
      }</div>`,
  },
  {
    label: t('entry'),
    cell: line =>
      html`<a href=${link('catalogue', ['entry', line.entry])}>${bilingual(line.entryName)}</a><br><span
          class="small muted nowrap">${announcementWords(line.announcement)} · ${line.entry}</span>`,
  },
  {
    label: t('due'),
    cell: line =>
      html`${
        line.due ? html`<span class="nowrap">${dueOrSale(line.due)}</span>` : t('due.marketEntry')
      }<br><a class="small" href=${link('obligations', [line.obligation])}>${t('obligation')}</a>`,
  },
  { label: t('lines.why'), cell: line => html`<span class="small">${bilingual(line.explanation)}</span>` },
];
