/** What several places of the integrations show. */
import { html, nothing } from 'lit';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { translator } from '../../core/texts.js';
import { pageHead } from '../../design/messages.js';

const t = translator('integrations');

/** Topics whose events of one company anybody of it may follow over HTTP. */
const FEEDS = {
  obligations: '/api/feed?topic=OBLIGATIONS',
  assessments: '/api/feed?topic=ASSESSMENTS',
  deliveries: '/api/alerts/events',
  editions: '/api/editions/events',
};

/** Head and tabs; viewers make no keys, and integrators have no calendar. */
export function head(place, actions = nothing) {
  const places = ['ways', 'webhooks'];
  if (has('member')) places.push('keys');
  if (has('member') || has('viewer')) places.push('calendar');
  return html`${pageHead(t('title'), { lead: t('lead'), actions })}
    <nav class="tabs" aria-label=${t('title')}>${places.map(
      name =>
        html`<a href=${link('integrations', name === 'ways' ? [] : [name])}
            aria-current=${name === place ? 'page' : nothing}>${t(`tab.${name}`)}</a>`,
    )}</nav>`;
}

/** A call with an API key that stands in a file, since everybody on a machine can read the arguments of a command. */
export const curl = (path, options = '') => `curl ${options}-H @key.header "${location.origin}${path}"`;

export const KEY_FILE = 'umask 077; printf "Authorization: Bearer %s" "$CERTWATCH_KEY" > key.header';

/** @returns {?string} the command that follows a topic over HTTP; null where there is no feed */
export const followCommand = name => (FEEDS[name] ? curl(FEEDS[name], '-N ') : null);
