/** The last day of a proof's validity: the day, what a file has in its place, or that nobody recorded one. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { badge } from '../../design/badges.js';

export function lastDay(t, { validUntil, unreadEnd, ended }) {
  if (validUntil) return html`${formatDay(validUntil)}${ended ? html` ${badge('neutral', 'clock', t('status.ENDED'))}` : nothing}`;
  return unreadEnd ? html`<span class="break">${t('validUntil.unread', { cell: unreadEnd })}</span>` : t('validUntil.none');
}
