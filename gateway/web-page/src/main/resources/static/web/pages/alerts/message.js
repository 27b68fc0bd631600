/** A message as it was sent, shown in a frame of its own that runs and loads nothing. */
import { html, nothing } from 'lit';
import { setQuery } from '../../core/router.js';
import { translator } from '../../core/texts.js';
import { messageAddress, readMessage } from '../../api/alerts.js';
import { choice } from '../../design/forms.js';
import { message, problemMessage } from '../../design/messages.js';
import { at } from './parts.js';

const t = translator('alerts');
const NOT_FOUND = 404;
const WAS_SENT = ['SENT', 'BOUNCED'];
const TITLES = { AS_SENT: 'message.sent', AS_OF_NOW: 'message.now' };

/**
 * @param {{id: string, deliveries: object[]}} alert or notice; it has no message while nobody gets it
 * @returns {Promise<{sent?: object, notKept?: string, failure?: Error}>} the message, or the delivery whose message was not kept;
 *   nothing if there is none
 */
export async function loadMessage(of, { id, deliveries }, delivery, options) {
  if (deliveries.length === 0) return {};
  try {
    return { sent: await readMessage(of, id, delivery, options) };
  } catch (failure) {
    if (failure.name === 'AbortError' || failure.status === undefined) throw failure;
    if (failure.status === NOT_FOUND) {
      const notKept = delivery ?? deliveries.find(one => WAS_SENT.includes(one.status))?.id;
      return notKept ? { notKept } : {};
    }
    return { failure };
  }
}

/** @param {object[]} deliveries among which the person chooses whose message to see */
export function messagePanel(of, id, { sent, notKept, failure }, deliveries) {
  const delivery = sent?.delivery ?? notKept;
  return html`<section class="panel"><h2>${t(TITLES[sent?.rendition] ?? 'message')}</h2>
    ${sent?.rendition === 'AS_OF_NOW' ? message('info', '', t('message.now.text')) : nothing}
    ${delivery && deliveries.length > 1 ? recipientChoice(delivery, deliveries) : nothing}
    ${
      failure
        ? problemMessage(failure)
        : sent
          ? shown(of, id, sent)
          : html`<p class="muted">${t(notKept ? 'message.notKept' : 'message.none')}</p>`
    }
  </section>`;
}

function recipientChoice(delivery, deliveries) {
  const recipients = deliveries.map(one => [one.id, one.recipient]);
  return html`<div class="filters no-print">
    ${choice('message-delivery', t('message.of'), delivery, recipients, chosen => setQuery({ delivery: chosen }), { all: null })}</div>`;
}

function shown(of, id, sent) {
  return html`<dl class="facts"><dt>${t('message.subject')}</dt><dd><strong>${sent.subject}</strong></dd>
      <dt>${t('message.from')}</dt><dd class="break">${sent.from}</dd><dt>${t('message.to')}</dt><dd class="break">${sent.to}</dd>
      ${sent.sentAt ? html`<dt>${t('message.sentAt')}</dt><dd>${at(sent.sentAt)}</dd>` : nothing}</dl>
    <iframe class="alert-message" sandbox src=${messageAddress(of, id, sent.delivery)} title=${sent.subject} lang=${sent.language}></iframe>
    <details><summary>${t('message.text')}</summary><pre class="alert-text" lang=${sent.language} tabindex="0"
        aria-label=${t('message.text')}>${sent.text}</pre></details>`;
}
