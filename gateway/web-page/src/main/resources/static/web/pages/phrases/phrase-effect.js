/** What a phrase would change in the role that a steward chose: <cw-phrase-effect>. Nothing is saved by it. */
import { html, nothing } from 'lit';
import { link } from '../../core/router.js';
import { bilingual, translator } from '../../core/texts.js';
import { Problem } from '../../api/client.js';
import { saveHeld } from '../../api/held.js';
import { readLexiconEntry, saveLexiconEntry } from '../../api/lexicon.js';
import { foreseeLexicon } from '../../api/phrases.js';
import { BaseElement } from '../../design/base-element.js';
import { verdictBadge } from '../../design/badges.js';
import { choice } from '../../design/forms.js';
import { message, problemMessage } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { codeOf, isOfEntry, withPhrase } from './roles.js';

const t = translator('phrases');
const PRODUCTS_SHOWN = 20;
const NO_SENSE = 'urn:certwatch:no-own-words';
const NOT_SEEN = 'urn:certwatch:effect-not-seen';

class PhraseEffect extends BaseElement {
  static properties = {
    phrase: {},
    role: {},
    entries: { attribute: false },
    suggested: {},
    entry: { state: true },
    effect: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    this.entries = [];
    this.entry = null;
    this.effect = null;
    this.failure = null;
    this.held = null;
    this.reading = new AbortController();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.reading.abort();
  }

  firstUpdated() {
    this.entry = this.entries.find(({ code }) => code === this.suggested) ?? null;
    if (this.entry || !isOfEntry(this.role)) this.foresee();
  }

  choose(code) {
    this.entry = this.entries.find(one => one.code === code) ?? null;
    this.effect = null;
    this.reading.abort();
    if (this.entry) this.foresee();
  }

  get code() {
    return codeOf(this.role, this.entry);
  }

  /** The senses as they would be saved, from those that were read last. */
  senses() {
    const { role, phrase, entry } = this;
    const senses = withPhrase(this.held.value.senses, { role, phrase, edition: entry?.edition });
    if (senses) return senses;
    throw new Problem(400, { type: NO_SENSE, title: t('noSense', { code: this.code }), detail: t('noSense.text') });
  }

  async foresee() {
    const reading = (this.reading = new AbortController());
    const { signal } = reading;
    this.failure = null;
    try {
      this.held = await readLexiconEntry(this.code, { signal });
      const effect = await foreseeLexicon(this.code, this.senses(), { signal });
      if (this.reading === reading) this.effect = effect;
    } catch (failure) {
      if (failure.name !== 'AbortError') this.failure = failure;
    }
  }

  /** Saves what was shown; a steward accepts nothing unseen. */
  async accept() {
    if (!this.effect) throw new Problem(409, { type: NOT_SEEN, title: t('notSeen'), detail: t('notSeen.text') });
    return saveHeld(this.held, { read: () => readLexiconEntry(this.code), save: etag => saveLexiconEntry(this.code, this.senses(), etag) });
  }

  render() {
    return html`<p>${t(`role.${this.role}.text`)}</p>
      ${
        isOfEntry(this.role)
          ? choice(
              'phrase-entry',
              t('entry'),
              this.entry?.code ?? '',
              this.entries.map(one => [one.code, `${one.code} ${bilingual(one.name)}`]),
              code => this.choose(code),
              { all: t('entry.choose') },
            )
          : nothing
      }
      <section class="stack-small" aria-live="polite"><h3>${t('effect')}</h3>${this.shown()}</section>`;
  }

  shown() {
    if (this.failure) return problemMessage(this.failure);
    if (isOfEntry(this.role) && !this.entry) return html`<p class="muted">${t('effect.entryFirst')}</p>`;
    if (!this.effect) return html`<p class="waiting" role="status">${t('reading')}</p>`;
    const { changes, items } = this.effect;
    const lost = changes
      .filter(({ from, to }) => from === 'REQUIRED' && to !== 'REQUIRED')
      .reduce((sum, { products }) => sum + products, 0);
    return html`${lost > 0 ? message('danger', t('effect.lost', { count: lost }), t('effect.lost.text')) : nothing}
      ${
        changes.length === 0
          ? html`<p>${t('effect.none')}</p>`
          : plainTable(
              t('effect'),
              [
                { label: t('effect.from'), cell: ({ from }) => verdictBadge(from) },
                { label: t('effect.to'), cell: ({ from, to }) => (from === to ? t('effect.otherwise') : verdictBadge(to)) },
                { label: t('products'), cell: ({ products }) => products, class: 'number' },
                { label: t('companies'), cell: ({ companies }) => companies, class: 'number' },
              ],
              changes,
            )
      }
      <p class="small muted">${t('effect.counted')}</p>
      ${
        items.length > 0
          ? html`<h3>${t('effect.own')}</h3><ul class="chips">${items.slice(0, PRODUCTS_SHOWN).map(
              item => html`<li><a
        href=${link('inventory', [item.sku])}>${item.sku}</a> ${bilingual(item.name)}</li>`,
            )}</ul>`
          : nothing
      }`;
  }
}

customElements.define('cw-phrase-effect', PhraseEffect);
