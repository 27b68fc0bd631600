/** What several places of the alerts show. */
import { html, nothing } from 'lit';
import { vendorText } from '../../app/vendor-name.js';
import { formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { translator } from '../../core/texts.js';
import { badge } from '../../design/badges.js';

const t = translator('alerts');

const STATUSES = {
  COLLECTING: ['info', 'clock'],
  PLANNED: ['info', 'mail'],
  SENT: ['success', 'check'],
  NO_CONTACT: ['warning', 'person'],
  NO_VENDOR: ['warning', 'question'],
  GIVEN_UP: ['danger', 'cross'],
  BOUNCED: ['danger', 'cross'],
  EMPTY: ['neutral', 'minus'],
};
const DELIVERIES = {
  PENDING: ['info', 'clock'],
  SENT: ['success', 'check'],
  GIVEN_UP: ['danger', 'cross'],
  BOUNCED: ['danger', 'cross'],
  IN_DIGEST: ['info', 'clock'],
  NOTHING_LEFT: ['neutral', 'minus'],
  RECIPIENT_GONE: ['warning', 'person'],
};

const NOT_DELIVERED = ['GIVEN_UP', 'BOUNCED'];

export const STATUS_NAMES = Object.keys(STATUSES);

export const statusBadge = status => badge(...STATUSES[status], t(`status.${status}`));

export const deliveryBadge = status => badge(...DELIVERIES[status], t(`delivery.${status}`));

/** Why nobody got this mail, in a sentence, and what to do; nothing for one that was sent. */
export function whyNot(alert, of = 'alert') {
  const { status, vendor, deliveries } = alert;
  if (status === 'SENT')
    return deliveries.some(delivery => NOT_DELIVERED.includes(delivery.status))
      ? { tone: 'warning', why: t('why.partly'), todo: contactsLink(vendor) }
      : null;
  const tone = NOT_DELIVERED.includes(status) ? 'danger' : status === 'NO_CONTACT' || status === 'NO_VENDOR' ? 'warning' : 'info';
  if (of === 'notice' && status === 'NO_CONTACT') return { tone, why: t('why.NO_STEWARD'), todo: nothing };
  if (status === 'NO_CONTACT' && isToTeam(alert))
    return {
      tone,
      why: t('team.noContact'),
      todo: html`<a href=${link('contacts')}>${t(has('member') ? 'todo.contacts' : 'todo.seeContacts')}</a>`,
    };
  const todo =
    status === 'NO_CONTACT' || NOT_DELIVERED.includes(status)
      ? contactsLink(vendor)
      : status === 'NO_VENDOR'
        ? html`<a href=${link('inventory')}>${t('todo.inventory')}</a>`
        : nothing;
  return { tone, why: t(`why.${status}`, { vendor: vendorText(vendor) }), todo };
}

const contactsLink = vendor =>
  vendor ? html`<a href=${link('contacts', [], { vendor })}>${t(has('member') ? 'todo.contacts' : 'todo.seeContacts')}</a>` : nothing;

/** What an alert is about: the kind of its cause, with its day or file. */
export function causeWords({ kind, id }) {
  const words = t(`cause.${kind}`);
  if (kind === 'IMPORT') return html`<a href=${link('inventory', ['import', id])}>${words}</a>`;
  const [day] = id.split('/');
  return ['REMINDER', 'CHECKLIST'].includes(kind) && /^\d{4}-\d\d-\d\d$/.test(day) ? `${words} · ${formatDay(day)}` : words;
}

export const at = instant => html`<time datetime=${instant} class="instant">${formatInstant(instant)}</time>`;

const TEAM_TOPICS = { TEAM: 'TEAM', LAW: 'LAW', LAW_IN_FORCE: 'LAW', CHECKLIST: 'CHECKLIST', INBOX: 'INBOX' };
const PAGES = { law: 'LAW', checklist: 'CHECKLIST' };

/** A digest without a vendor is one for a member of the team. */
export const isToTeam = ({ cause, vendor, notices }) =>
  cause.kind in TEAM_TOPICS || notices !== undefined || (cause.kind === 'DIGEST' && !vendor);

/** What the team is told; in a list, where nothing is known of its content, a digest is just called so. */
function teamTopics({ cause, notices = [] }) {
  if (cause.kind in TEAM_TOPICS) return [TEAM_TOPICS[cause.kind]];
  const topics = notices.map(({ page }) => PAGES[page.split('/')[2]]).filter(Boolean);
  return topics.length ? [...new Set(topics)] : ['DIGEST'];
}

export function alertName(alert) {
  if (isToTeam(alert))
    return t('alert.toTeam.about', {
      what: teamTopics(alert)
        .map(topic => t(`team.about.${topic}`))
        .join(t('list.enumerated')),
    });
  return alert.vendor ? t('alert.to', { vendor: vendorText(alert.vendor) }) : t('alert.noVendor');
}
