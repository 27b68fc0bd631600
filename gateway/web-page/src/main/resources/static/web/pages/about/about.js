/** What this installation is: versions, what it judges by, its state, and licences. */
import { html, nothing } from 'lit';
import { Page } from '../../app/page.js';
import { formatDay } from '../../core/format.js';
import { Parts } from '../../app/parts.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { listLibraries, readHealth, readVersions } from '../../api/about.js';
import { entriesOn, listAllEditions } from '../../api/editions.js';
import { readLexiconState } from '../../api/lexicon.js';
import { badge, stateBadge } from '../../design/badges.js';
import { announcementWords } from '../../design/edition-name.js';
import { icon } from '../../design/icons.js';
import { pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';

const HEALTH = {
  UP: ['success', 'check'],
  DOWN: ['danger', 'cross'],
  OUT_OF_SERVICE: ['danger', 'cross'],
  UNKNOWN: ['neutral', 'question'],
};

const COMMIT = /^[0-9a-f]{40}$/;
/** Enough to find it. */
const SHOWN_OF_COMMIT = 12;

class AboutPage extends Page {
  constructor() {
    super('about');
    this.parts = new Parts(this);
  }

  /** Operators read no catalogue. */
  get readsCatalogue() {
    return has('steward', 'member', 'viewer');
  }

  async readPlace() {
    const options = { signal: this.signal };
    await this.parts.read({
      versions: () => readVersions(options),
      health: () => readHealth(options),
      libraries: () => listLibraries(options),
      ...(this.readsCatalogue ? { catalogue: () => catalogue(options), lexicon: () => readLexiconState(options) } : {}),
    });
  }

  content() {
    const { t, parts } = this;
    return html`${pageHead(t('title'), { lead: t('lead') })}
      <div class="columns">
        <section class="panel"><h2>${t('product')}</h2>
          ${parts.show(
            'versions',
            ({ certwatch, commit }) => html`<dl class="facts"><dt>${t('version')}</dt><dd>${certwatch}</dd>
            ${this.commit(commit)}
            <dt>${t('state')}</dt><dd>${parts.show('health', health => this.health(health))}</dd></dl>`,
          )}
          <ul class="plain"><li><a class="icon-link" href="/api/docs">${icon('link')}${t('docs')}</a></li>
            <li><a class="icon-link" href="/actuator/health">${icon('link')}${t('health')}</a></li>
            <li><a class="icon-link" href=${link('components')}>${icon('link')}${t('components')}</a></li></ul></section>
        ${
          this.readsCatalogue
            ? html`<section class="panel"><h2>${t('basis')}</h2><p class="muted">${t('basis.text')}</p>
          ${parts.show('catalogue', editions => this.editions(editions))}
          ${parts.show(
            'lexicon',
            lexicon =>
              html`<p>${t('lexicon')} <a href=${link('lexicon')}>${t('lexicon.revision', { revision: String(lexicon.revision) })}</a></p>`,
          )}</section>`
            : nothing
        }
      </div>
      <section class="panel"><h2>${t('licences')}</h2><p>${t('licences.own')}</p>
        ${parts.show('libraries', libraries => this.libraries(libraries))}</section>`;
  }

  /** A build from an archive knows no commit. */
  commit(id) {
    return COMMIT.test(id) ? html`<dt>${this.t('commit')}</dt><dd><code>${id.slice(0, SHOWN_OF_COMMIT)}</code></dd>` : nothing;
  }

  health({ status, components }) {
    const services = components?.services?.details ?? {};
    const words = name => (HEALTH[name] ? name : 'UNKNOWN');
    const shown = name => badge(...HEALTH[words(name)], this.t(`health.${words(name)}`));
    return html`<div class="stack-small"><div>${shown(status)}</div>${Object.entries(services).map(
      ([name, state]) => html`<div class="row">${shown(state)}<span>${name}-service</span></div>`,
    )}</div>`;
  }

  editions(editions) {
    const { t } = this;
    if (editions.length === 0) return html`<p class="muted">${t('editions.none')}</p>`;
    return html`<ul class="plain">${editions.map(
      edition => html`<li class="row">${stateBadge(
        'force',
        edition.force,
      )}<a href=${link('catalogue', [edition.id])}>${bilingual(edition.title)}</a>
      <span class="small muted">${
        edition.force === 'GUIDANCE'
          ? edition.id
          : `${announcementWords(edition.announcement)} · ${t('editions.since', { day: formatDay(edition.effective) })}`
      }</span></li>`,
    )}</ul>`;
  }

  libraries(libraries) {
    const { t } = this;
    return html`<details><summary>${t('libraries', { count: libraries.length })}</summary>
      ${plainTable(
        t('licences'),
        [
          { label: t('library'), cell: library => html`${library.name}<br><code class="small muted break">${library.artifact}</code>` },
          { label: t('version'), cell: library => library.version },
          { label: t('licence'), cell: library => library.licences.join(' · ') },
        ],
        libraries,
      )}</details>`;
  }
}

/** The editions of which an entry is in force today. */
async function catalogue(options) {
  const [entries, editions] = await Promise.all([entriesOn(null, options), listAllEditions(options)]);
  const inForce = new Set(entries.items.map(entry => entry.edition));
  return editions.filter(edition => inForce.has(edition.id));
}

customElements.define('cw-about-page', AboutPage);
