/** What the list of webhooks and the page of one share. */
import { html, nothing } from 'lit';
import { translator } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { codeBlock } from '../../design/code-block.js';
import { faultOf, field } from '../../design/forms.js';
import { message } from '../../design/messages.js';

const t = translator('integrations');
const OWN = 'io.certwatch.';

const OBLIGATION = [
  'opened',
  'due-soon',
  'in-progress',
  'answered',
  'satisfied',
  'waived',
  'lifted',
  'reopened',
  'rescheduled',
  'carried',
  'updated',
];
const NOTIFICATION = ['delivery.sent', 'delivery.given-up', 'delivery.bounced', 'alert.no-contact', 'alert.no-vendor'];

/** The types of events that a webhook can get. */
const TYPES = [...OBLIGATION.map(name => `${OWN}product.obligation.${name}`), ...NOTIFICATION.map(name => `${OWN}notification.${name}`)];
const USUAL = [`${OWN}product.obligation.opened`, `${OWN}product.obligation.due-soon`];

export const eventWords = type => t(`event.${type.slice(OWN.length)}`);

/** Enabled, disabled by a person, or stopped by the service. */
export function state(webhook) {
  if (webhook.enabled) return badge('success', 'check', t('webhook.enabled'));
  return webhook.disabled ? badge('danger', 'warning', t('webhook.stopped')) : badge('neutral', 'cross', t('webhook.disabled'));
}

/** A secret that was just made stays until the person has stored it: nothing shows it again. */
export function newSecret(secret, stored) {
  if (!secret) return nothing;
  return message(
    'success',
    t('secret.made'),
    html`<p>${t('secret.text')}</p>`,
    codeBlock(t('secret'), secret),
    html`<p><button @click=${stored}>${t('made.stored')}</button></p>`,
  );
}

/** The fields of a webhook. @param {?object} webhook null for a new one */
export function webhookFields(problem, webhook) {
  const chosen = webhook?.events ?? USUAL;
  return html`
    ${field(
      'webhook-url',
      t('webhook.url'),
      html`<input id="webhook-url" name="url" type="url" required maxlength="2000" autocomplete="off"
      value=${webhook?.url ?? ''} placeholder="https://" aria-invalid=${faultOf(problem, 'url') ? 'true' : nothing}>`,
      { hint: t('webhook.url.hint'), fault: faultOf(problem, 'url') },
    )}
    ${field(
      'webhook-description',
      t('webhook.description'),
      html`<input id="webhook-description" name="description" maxlength="200"
      autocomplete="off" value=${webhook?.description ?? ''}>`,
      { fault: faultOf(problem, 'description') },
    )}
    <fieldset><legend>${t('webhook.events')}</legend>
      ${TYPES.map(
        type => html`<div><label class="check"><input type="checkbox" name="events" value=${type}
        ?checked=${chosen.includes(type)}> <span>${eventWords(type)}</span></label></div>`,
      )}
      ${faultOf(problem, 'events') ? html`<span class="fault">${faultOf(problem, 'events')}</span>` : nothing}</fieldset>`;
}

/** What the API takes. */
export const webhookForm = (data, enabled) => ({
  url: data.get('url').trim(),
  description: data.get('description').trim() || null,
  events: data.getAll('events'),
  enabled,
});
