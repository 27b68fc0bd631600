/** The catalogue on the overview: editions on a time line, and how fresh the watched sources are. */
import { html, nothing } from 'lit';
import { formatDistance, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { listAllEditions } from '../../api/editions.js';
import { listAllSources } from '../../api/sources.js';
import { badge } from '../../design/badges.js';
import { editionTimeline } from '../../design/edition-timeline.js';
import { panel } from './panel.js';

const FORBIDDEN = 403;

export const lawParts = signal => ({
  editions: () => listAllEditions({ signal }),
  sources: () => listAllSources({ signal }),
});

export function lawPanels(t, parts) {
  return html`<div class="overview-pair">
    ${panel(
      t('editions'),
      parts.show('editions', editions => timeline(t, editions)),
      html`<a href=${link('catalogue')}>${t('allEditions')}</a>`,
    )}
    ${
      parts.failure('sources')?.status === FORBIDDEN
        ? nothing
        : panel(
            t('sources'),
            parts.show('sources', sources => freshness(t, sources)),
            html`<a href=${link('sources')}>${t('allSources')}</a>`,
          )
    }
  </div>`;
}

function timeline(t, editions) {
  if (editions.length === 0) return html`<p class="muted">${t(has('steward') ? 'noEditions.steward' : 'noEditions')}</p>`;
  return editionTimeline(t('editions'), editions, edition => link('catalogue', [edition.id]));
}

function freshness(t, sources) {
  if (sources.length === 0) return html`<p class="muted">${t(has('steward') ? 'noSources.steward' : 'noSources')}</p>`;
  return html`<ul class="overview-list">${sources.map(
    source => html`<li>
    <div class="row spread"><a href=${link('sources', [source.id])}>${bilingual(source.name) || source.id}</a>${state(t, source)}</div>
    <p class="small muted">${
      source.newest
        ? html`<time datetime=${source.newest.seenAt} title=${formatInstant(source.newest.seenAt)}>${t('newestSeen', {
            when: formatDistance(source.newest.seenAt),
          })}</time>`
        : t('neverSeen')
    }</p>
    ${source.alarms?.map(alarm => html`<p class="small">${bilingual(alarm.sentence)}</p>`)}</li>`,
  )}</ul>`;
}

function state(t, source) {
  if (!source.enabled) return badge('neutral', 'minus', t('source.paused'));
  if (source.alarms?.length > 0) return badge('danger', 'warning', t('source.alarm'));
  if (source.failures > 0) return badge('warning', 'warning', t('source.failing', { count: source.failures }));
  return source.newest ? badge('success', 'check', t('source.fresh')) : badge('neutral', 'clock', t('source.new'));
}
