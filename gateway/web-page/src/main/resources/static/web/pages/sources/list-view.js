/** All watched sources with their freshness. */
import { html, nothing } from 'lit';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { listAllSources, newestCheck } from '../../api/sources.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { ago, became, cadenceWords, listWords, nameOf, outcomeBadge, stateBadges } from './parts.js';

export const listView = {
  async load(page) {
    const options = { signal: page.signal };
    const sources = await listAllSources(options);
    const checks = await Promise.all(sources.map(source => newestCheck(source.id, options)));
    return { sources: sources.map((source, index) => ({ ...source, lastCheck: checks[index] })) };
  },

  show({ t }, { sources }) {
    const add = has('steward')
      ? html`<a class="button primary" href=${link('sources', [], { new: 1 })}>${icon('plus')}${t('add')}</a>`
      : nothing;
    return html`${pageHead(t('title'), { lead: t('lead'), actions: sources.length ? add : nothing })}
      ${
        sources.length === 0
          ? emptyState('link', t('empty'), has('steward') ? t('empty.steward') : t('empty.reader'), add)
          : plainTable(
              t('title'),
              [
                {
                  label: t('source'),
                  cell: source =>
                    html`<a href=${link('sources', [source.id])}><strong>${nameOf(source)}</strong></a><br><span
                        class="muted small">${listWords(source.list)}</span>`,
                },
                { label: t('state'), cell: stateBadges },
                {
                  label: t('lastCheck'),
                  cell: source =>
                    source.lastCheck
                      ? html`<span class="stack-small">${outcomeBadge(source.lastCheck)}<span class="small muted">${ago(
                          source.lastCheck.finishedAt,
                        )}</span></span>`
                      : ago(null),
                },
                { label: t('lastChange'), cell: source => ago(source.changedAt) },
                {
                  label: t('newest'),
                  cell: source =>
                    source.newest
                      ? html`${became(source.newest)} <span class="muted small">${source.newest.live ? t('live') : t('notLive')}</span>`
                      : nothing,
                },
                {
                  label: t('nextCheck'),
                  cell: source =>
                    html`${
                      source.nextCheckAt ? ago(source.nextCheckAt) : nothing
                    } <span class="muted small">${cadenceWords(source.cadence)}</span>`,
                },
              ],
              sources,
            )
      }`;
  },
};
