/** A message as it was sent, shown in a frame of its own that runs and loads nothing. */
import { html, nothing } from 'lit';
import { setQuery } from '../../app/router.js';
import { translator } from '../../app/texts.js';
import { messageAddress, readMessage } from '../../api/alerts.js';
import { choice } from '../../design/forms.js';
import { message, problemMessage } from '../../design/messages.js';
import { at } from './parts.js';

const t = translator('alerts');
const TITLES = { AS_SENT: 'message.sent', AS_OF_NOW: 'message.now' };

/**
 * @param {{id: string, deliveries: object[]}} alert or notice; it has no message while nobody gets it
 * @returns {Promise<{sent?: object, failure?: Error}>} the message; neither if there is none
 */
export async function loadMessage(of, { id, deliveries }, delivery, options) {
  if (deliveries.length === 0) return {};
  try {
    return { sent: await readMessage(of, id, delivery, options) };
  } catch (failure) {
    if (failure.name === 'AbortError' || failure.status === undefined) throw failure;
    return { failure };
  }
}

/** @param {object[]} deliveries among which the person chooses whose message to see */
export function messagePanel(of, id, { sent, failure }, deliveries) {
  return html`<section class="panel"><h2>${t(TITLES[sent?.rendition] ?? 'message')}</h2>
    ${failure ? problemMessage(failure) : sent ? shown(of, id, sent, deliveries) : html`<p class="muted">${t('message.none')}</p>`}</section>`;
}

function shown(of, id, sent, deliveries) {
  return html`${sent.rendition === 'AS_OF_NOW' ? message('info', '', t('message.now.text')) : nothing}
    ${deliveries.length > 1 ? html`<div class="filters no-print">${choice('message-delivery', t('message.of'), sent.delivery, deliveries.map(delivery => [delivery.id, delivery.recipient]), delivery => setQuery({ delivery }), { all: null })}</div>` : nothing}
    <dl class="facts"><dt>${t('message.subject')}</dt><dd><strong>${sent.subject}</strong></dd>
      <dt>${t('message.from')}</dt><dd class="break">${sent.from}</dd><dt>${t('message.to')}</dt><dd class="break">${sent.to}</dd>
      ${sent.sentAt ? html`<dt>${t('message.sentAt')}</dt><dd>${at(sent.sentAt)}</dd>` : nothing}</dl>
    <iframe class="alert-message" sandbox src=${messageAddress(of, id, sent.delivery)} title=${sent.subject} lang=${sent.language}></iframe>
    <details><summary>${t('message.text')}</summary><pre class="alert-text" lang=${sent.language} tabindex="0" aria-label=${t('message.text')}>${sent.text}</pre></details>`;
}
