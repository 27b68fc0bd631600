/** A sector as the company sees it: what of its own is listed, what is expected to be listed, and what to prepare. */
import { html, nothing } from 'lit';
import { listen, soon } from '../../core/live.js';
import { Page } from '../../app/page.js';
import { Parts } from '../../app/parts.js';
import { link } from '../../core/router.js';
import { listChecklist } from '../../api/checklist.js';
import { listAllEditions, entriesOn } from '../../api/editions.js';
import { listObligations } from '../../api/obligations.js';
import { listProducts } from '../../api/products.js';
import { readProfile, SECTORS } from '../../api/profile.js';
import { readSummary } from '../../api/summary.js';
import { message, pageHead } from '../../design/messages.js';
import { countsOf, expectedView, figuresView, listedView, prepareView, watchedView } from './parts.js';

const SHOWN = 10;
const NEWS_MS = 1000;
const PARTS = ['summary', 'obligations', 'expected', 'watched', 'checklist'];

class SectorsPage extends Page {
  constructor() {
    super('sectors');
    this.parts = new Parts(this);
    this.stated = [];
    this.sector = SECTORS[0];
  }

  connectedCallback() {
    super.connectedCallback();
    const again = soon(() => this.parts.again(...PARTS), NEWS_MS, this.signal);
    for (const stream of ['assessments', 'obligations', 'editions']) listen(stream, again, this.signal);
  }

  get title() {
    return this.t(`sector.${this.sector}`);
  }

  /** Without a sector in the address, the first one of the company is shown. */
  readPlace() {
    const [wanted] = this.path;
    return this.latest(
      () => readProfile({ signal: this.signal }),
      profile => {
        this.stated = profile.value.sectors;
        return this.readSector(SECTORS.includes(wanted) ? wanted : (this.stated[0] ?? SECTORS[0]));
      },
    );
  }

  async readSector(sector) {
    const options = { signal: this.signal };
    if (sector !== this.sector) this.parts.forget();
    this.sector = sector;
    await this.parts.read({
      summary: () => readSummary(options, { sector }),
      obligations: () => listObligations({ sector, limit: SHOWN }, options),
      expected: () => listProducts({ sector, verdict: 'NOT_REQUIRED' }, null, { limit: SHOWN, ...options }),
      watched: () => readWatched(sector, options),
      checklist: () => listChecklist({ sector, limit: SHOWN }, options),
    });
  }

  content() {
    const { t, parts, sector } = this;
    return html`${pageHead(t(`sector.${sector}`), {
      lead: t(`sector.${sector}.text`),
      actions: html`<a class="button" href=${link('company')}>${t('page.company')}</a>`,
    })}
      <nav class="tabs" aria-label=${t('sectors')}>${SECTORS.map(
        one => html`<a href=${link('sectors', [one])} aria-current=${one === sector ? 'page' : nothing}>${t(`sector.${one}`)}</a>`,
      )}</nav>
      ${this.stated.includes(sector) || this.stated.length === 0 ? nothing : message('info', t('notOurs'), t('notOurs.text'))}
      ${parts.show('summary', summary => figuresView(t, sector, summary))}
      ${section(
        t('listed'),
        t('listed.text'),
        parts.show('obligations', page => listedView(t, sector, page)),
      )}
      ${section(
        t('expected'),
        t('expected.text'),
        html`${parts.show('expected', page => expectedView(t, sector, page))}${parts.show('watched', entries =>
          watchedView(t, entries, countsOf(parts.value('summary'), sector).entries),
        )}`,
      )}
      ${section(
        t('prepare'),
        t('prepare.text'),
        parts.show('checklist', page => prepareView(t, sector, page)),
      )}`;
  }
}

const section = (title, text, content) => html`<section class="panel"><h2>${title}</h2><p class="muted">${text}</p>${content}</section>`;

/** Entries of the guidance for a sector that is out today, each with its edition. */
async function readWatched(sector, options) {
  const [editions, { items }] = await Promise.all([listAllEditions(options), entriesOn(null, options)]);
  const guidance = new Map(editions.filter(edition => edition.sector === sector).map(edition => [edition.id, edition]));
  return items.filter(entry => guidance.has(entry.edition)).map(entry => ({ ...entry, of: guidance.get(entry.edition) }));
}

customElements.define('cw-sectors-page', SectorsPage);
