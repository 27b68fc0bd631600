/** Phrases that the catalogue leaves open, the most frequent first; a steward gives one a role in the lexicon. */
import { html, nothing } from 'lit';
import { Page } from '../../app/page.js';
import { link } from '../../core/router.js';
import { entriesOn } from '../../api/editions.js';
import { listPhrases } from '../../api/phrases.js';
import { badge } from '../../design/badges.js';
import { openForm } from '../../design/dialogs.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { toast } from '../../design/toasts.js';
import './phrase-effect.js';
import { ROLES } from './roles.js';

const KINDS = ['NOT_RECOGNISED', 'REVIEW'];

class PhrasesPage extends Page {
  static properties = { kind: { state: true }, taught: { state: true }, entries: { state: true } };

  constructor() {
    super('phrases');
    this.kind = KINDS[0];
    this.taught = new Map();
    this.entries = [];
  }

  async readPlace() {
    const wanted = this.query.get('kind');
    this.entries = (await entriesOn(null, { signal: this.signal })).items;
    this.kind = KINDS.includes(wanted) ? wanted : KINDS[0];
  }

  content() {
    const { t, kind } = this;
    return html`${pageHead(t('title'), { lead: t('lead') })}
      <nav class="tabs" aria-label=${t('kinds')}>${KINDS.map(
        one => html`<a href=${link('phrases', [], { kind: one })}
        aria-current=${one === kind ? 'page' : nothing}>${t(`kind.${one}`)}</a>`,
      )}</nav>
      <p class="muted">${t('privacy')}</p>
      <cw-table .label=${t('title')} .columns=${this.columns()} .rowKey=${row => row.phrase} .of=${kind}
        .load=${(after, signal) => listPhrases(kind, after, { signal })}
        .empty=${emptyState('check', t('none'), t('none.text'))}></cw-table>`;
  }

  columns() {
    const { t, kind } = this;
    return [
      { key: 'phrase', label: t('phrase'), cell: row => html`<strong>${row.phrase}</strong>` },
      { key: 'products', label: t('products'), cell: row => row.products, number: true },
      { key: 'companies', label: t('companies'), cell: row => row.companies, number: true },
      { key: 'why', label: t('why'), cell: row => this.why(row), hidden: kind !== 'REVIEW' },
      { key: 'decisions', label: t('decisions'), cell: row => this.decisions(row) },
      { key: 'teach', label: t('teach'), cell: row => this.roles(row) },
    ];
  }

  why({ doubts, entries }) {
    const { t } = this;
    const reasons = doubts.length > 0 ? doubts.map(doubt => t(`doubt.${doubt}`)) : [t('doubt.none')];
    return html`${reasons.join(t('list.enumerated'))} <span class="muted nowrap">${entries.map(({ entry }) => entry).join(' ')}</span>`;
  }

  decisions({ decisions }) {
    const { t } = this;
    if (decisions.length === 0) return html`<span class="muted">${t('decisions.none')}</span>`;
    return html`<ul class="plain">${decisions.map(
      ({ decision, entry, products }) => html`<li>${t(`decided.${decision}`, { entry, count: products })}</li>`,
    )}</ul>`;
  }

  roles(row) {
    const { t } = this;
    const done = this.taught.get(row.phrase);
    if (done) return badge('success', 'check', t('taught', { code: done }));
    return html`<span class="row phrase-roles">${ROLES.map(
      role => html`<button aria-label=${t('role.of', { role: t(`role.${role}`), phrase: row.phrase })}
      @click=${() => this.teach(row, role)}>${t(`role.${role}`)}</button>`,
    )}</span>`;
  }

  /** The first click chose the role and shows the effect, the second one accepts it. */
  async teach(row, role) {
    const { t } = this;
    const effect = form => form.querySelector('cw-phrase-effect');
    const saved = await openForm({
      title: t('teach.title', { phrase: row.phrase, role: t(`role.${role}`) }),
      wide: true,
      action: t('accept'),
      content: () =>
        html`<cw-phrase-effect .phrase=${row.phrase} .role=${role} .entries=${this.entries}
            .suggested=${suggested(row)}></cw-phrase-effect>`,
      submit: (_, form) => effect(form).accept(),
    });
    if (saved === null) return;
    this.taught = new Map(this.taught).set(row.phrase, saved.entry);
    toast('success', t('accepted', { phrase: row.phrase, code: saved.entry, revision: String(saved.revision) }));
  }
}

/** The entry that people decided the products belong to, else the one that is in doubt. */
function suggested({ decisions, entries }) {
  const decided = decisions.find(({ decision }) => decision === 'IN_SCOPE');
  return decided?.entry ?? entries[0]?.entry ?? '';
}

customElements.define('cw-phrases-page', PhrasesPage);
