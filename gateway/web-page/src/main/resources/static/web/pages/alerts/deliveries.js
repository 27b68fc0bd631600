/** Whom a message goes to, with each attempt and what the mail server said. */
import { html, nothing } from 'lit';
import { formatDistance, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { translator, withAside } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { mailAnswer } from '../../design/mail-answer.js';
import { at, deliveryBadge } from './parts.js';

const t = translator('alerts');
const REPORTS = { FAILED: ['danger', 'cross'], EXPIRED: ['warning', 'cross'], DELAYED: ['info', 'clock'], COMPLAINED: ['danger', 'stop'] };
const TONES = { SENT: 'success', TRY_LATER: 'warning', SERVER_FAULT: 'warning', GIVEN_UP: 'danger' };

export function deliveriesPanel(deliveries) {
  return html`<section class="panel"><h2>${t('deliveries')}</h2>
    ${deliveries.length ? deliveries.map(delivery) : html`<p class="muted">${t('deliveries.none')}</p>`}</section>`;
}

function delivery(one) {
  return html`<article class="stack-small alert-delivery">
    <h3 class="row"><span class="break">${one.name ? `${one.name}, ` : ''}${one.recipient}</span>${deliveryBadge(one.status)}</h3>
    <p class="small muted">${t('delivery.language')} ${t(`language.${one.language}`)}</p>
    ${
      one.nextAttemptAt && one.status === 'PENDING'
        ? html`<p>${t('delivery.next')} ${at(one.nextAttemptAt)}
          <span class="muted">${withAside('', formatDistance(one.nextAttemptAt))}</span></p>`
        : nothing
    }
    ${
      one.digest
        ? html`<p>${t('delivery.digest', {
            at: formatInstant(one.digest.at),
          })} <a href=${link('alerts', [one.digest.id])}>${t('delivery.digest.see')}</a></p>`
        : nothing
    }
    ${
      one.attempts.length
        ? html`<ol class="timeline">${[...one.attempts].reverse().map(
            attempt => html`<li class=${TONES[attempt.result]}>
      <span class="small">${at(attempt.at)}${
        attempt.sending > 1 ? html` · ${t('sending', { count: attempt.sending })}` : nothing
      }</span>${mailAnswer(attempt.result, attempt.answer)}</li>`,
          )}</ol>`
        : one.digest
          ? nothing
          : html`<p class="muted">${t('delivery.untried')}</p>`
    }
    ${
      one.reports?.length
        ? html`<p class="label">${t('delivery.reports')}</p><ul class="plain">${one.reports.map(
            report => html`<li>${badge(...REPORTS[report.kind], t(`report.${report.kind}`))}
      <span class="small">${at(report.at)}${
        report.status ? ` · ${report.status}` : ''
      }</span> <q lang="en" class="small muted break">${report.words}</q></li>`,
          )}</ul>`
        : nothing
    }
  </article>`;
}
