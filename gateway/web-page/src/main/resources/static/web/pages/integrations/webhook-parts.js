/** What the list of webhooks and the page of one share. */
import { html, nothing } from 'lit';
import { language as pageLanguage } from '../../core/preferences.js';
import { translator } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { BaseElement } from '../../design/base-element.js';
import { codeBlock } from '../../design/code-block.js';
import { choice, faultOf, field } from '../../design/forms.js';
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
const OBLIGATIONS = OBLIGATION.map(name => `${OWN}product.obligation.${name}`);
const MESSAGES = NOTIFICATION.map(name => `${OWN}notification.${name}`);
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

/** Where the provider of a robot shows its address; of other deployments it is another host. */
const ADDRESSES = {
  certwatch: 'https://',
  wecom: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  dingtalk: 'https://oapi.dingtalk.com/robot/send?access_token=…',
  feishu: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
  slack: 'https://hooks.slack.com/services/…',
  teams: 'https://…/workflows/…',
};
const SIGNED = ['dingtalk', 'feishu'];

export const formatWords = format => t(`format.${format}`);

/** What a robot needs and no other webhook has. */
function robotFields(problem, webhook, format) {
  const language = webhook?.language ?? pageLanguage();
  const secret = html`<input id="webhook-secret" name="secret" maxlength="200" autocomplete="off"
    aria-invalid=${faultOf(problem, 'secret') ? 'true' : nothing}>`;
  const kept = webhook?.signed ? t('robot.secret.kept') : t('robot.secret.hint');
  return html`<p class="hint">${t('robot.text')}</p>
    ${field(
      'webhook-language',
      t('robot.language'),
      html`<select id="webhook-language" name="language">${['zh', 'en'].map(
        code => html`<option value=${code} ?selected=${code === language}>${t(`robot.language.${code}`)}</option>`,
      )}</select>`,
    )}
    ${
      SIGNED.includes(format)
        ? field('webhook-secret', t('robot.secret'), secret, { hint: kept, fault: faultOf(problem, 'secret') })
        : nothing
    }`;
}

function eventGroup(legend, types, chosen) {
  return html`<fieldset><legend>${legend}</legend>
    ${types.map(
      type => html`<div><label class="check"><input type="checkbox" name="events" value=${type}
      ?checked=${chosen.includes(type)}> <span>${eventWords(type)}</span></label></div>`,
    )}</fieldset>`;
}

/**
 * The fields of a webhook.
 *
 * @param {?object} webhook null for a new one, which has a choice of formats
 * @param {string} format
 * @param {?(format: string) => void} choose
 */
function fieldsOf(problem, webhook, format, choose) {
  const chosen = webhook?.events ?? USUAL;
  return html`
    ${
      webhook
        ? html`<input type="hidden" name="format" value=${format}>`
        : choice(
            'webhook-format',
            t('webhook.format'),
            format,
            Object.keys(ADDRESSES).map(key => [key, formatWords(key)]),
            choose,
            {
              all: null,
              name: 'format',
              hint: t('webhook.format.hint'),
            },
          )
    }
    ${field(
      'webhook-url',
      t('webhook.url'),
      html`<input id="webhook-url" name="url" type="url" required maxlength="2000" autocomplete="off"
      value=${webhook?.url ?? ''} placeholder=${ADDRESSES[format]} aria-invalid=${faultOf(problem, 'url') ? 'true' : nothing}>`,
      { hint: t(format === 'certwatch' ? 'webhook.url.hint' : 'robot.url.hint'), fault: faultOf(problem, 'url') },
    )}
    ${format === 'certwatch' ? nothing : robotFields(problem, webhook, format)}
    ${field(
      'webhook-description',
      t('webhook.description'),
      html`<input id="webhook-description" name="description" maxlength="200"
      autocomplete="off" value=${webhook?.description ?? ''}>`,
      { fault: faultOf(problem, 'description') },
    )}
    ${eventGroup(t('webhook.events.obligations'), OBLIGATIONS, chosen)}
    ${eventGroup(t('webhook.events.messages'), MESSAGES, chosen)}
    ${faultOf(problem, 'events') ? html`<span class="fault">${faultOf(problem, 'events')}</span>` : nothing}`;
}

/** The fields as an element, so that another format shows other fields while nothing typed is lost. */
class WebhookFields extends BaseElement {
  static properties = { problem: { attribute: false }, webhook: { attribute: false }, format: { state: true } };

  render() {
    const format = this.webhook?.format ?? this.format ?? 'certwatch';
    return html`<div class="stack">${fieldsOf(this.problem, this.webhook, format, chosen => {
      this.format = chosen;
    })}</div>`;
  }
}

customElements.define('cw-webhook-fields', WebhookFields);

/** @param {?object} webhook null for a new one */
export const webhookFields = (problem, webhook) => html`<cw-webhook-fields .problem=${problem} .webhook=${webhook}></cw-webhook-fields>`;

/** What the API takes; a secret that is left empty stays. */
export const webhookForm = (data, enabled) => ({
  url: data.get('url').trim(),
  format: data.get('format'),
  language: data.get('language'),
  secret: data.get('secret')?.trim() || null,
  description: data.get('description').trim() || null,
  events: data.getAll('events'),
  enabled,
});
