/** What an edition that is not in force yet would change for the company's products: <cw-edition-impact>. */
import { html, nothing } from 'lit';
import { vendorName } from '../../app/vendor-name.js';
import { formatDay } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, translator } from '../../core/texts.js';
import { foreseeImpact, readForm } from '../../api/editions.js';
import { verdictBadge } from '../../design/badges.js';
import { shareBar } from '../../design/charts.js';
import { dueOrSale } from '../../design/due.js';
import { choice } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { message, problemMessage } from '../../design/messages.js';
import '../../design/table.js';
import { entryLink } from './parts.js';
import { BaseElement } from '../../design/base-element.js';

const t = translator('catalogue');
const PAGE = 20;
const EFFECTS = ['NEWLY_HIT', 'NEWLY_WARNED', 'CHANGED', 'NO_LONGER_HIT', 'NO_LONGER_WARNED'];
const TONES = { NEWLY_HIT: 'danger', NEWLY_WARNED: 'warning', CHANGED: 'info', NO_LONGER_HIT: 'success', NO_LONGER_WARNED: 'neutral' };

class EditionImpact extends BaseElement {
  static properties = {
    edition: {},
    revision: {},
    impact: { state: true },
    failure: { state: true },
    busy: { state: true },
    effect: { state: true },
  };

  constructor() {
    super();
    this.forget();
    this.effect = '';
  }

  willUpdate(changed) {
    if (changed.has('edition') || changed.has('revision')) this.forget();
  }

  forget() {
    this.impact = null;
    this.failure = null;
    this.busy = false;
    this.form = null;
  }

  async foresee() {
    this.busy = true;
    this.failure = null;
    try {
      this.form = await readForm(this.edition);
      this.impact = await foreseeImpact(this.form, { limit: PAGE });
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }

  /** The first page came with the figures. */
  async page(after, signal) {
    return after === null && this.effect === ''
      ? this.impact
      : foreseeImpact(this.form, { limit: PAGE, after, effect: this.effect }, { signal });
  }

  render() {
    return html`<section class="panel"><h2>${t('impact')}</h2>
      ${this.failure ? problemMessage(this.failure) : nothing}
      ${
        this.impact
          ? this.result()
          : html`<p class="muted">${t('impact.text')}</p>
        <div><button class="primary" ?disabled=${this.busy} @click=${this.foresee}>${icon('search')}${
          this.busy ? t('reading') : t('impact.foresee')
        }</button></div>`
      }</section>`;
  }

  result() {
    const { products, examined, on, because, remarks } = this.impact;
    const parts = EFFECTS.map(effect => ({ label: t(`impact.${effect}`), value: products[effect] ?? 0, tone: TONES[effect] }));
    const all = parts.reduce((sum, part) => sum + part.value, 0);
    return html`<p>${t('impact.result', {
      count: all,
      on: formatDay(on),
    })} <span class="muted">${t('impact.examined', { count: examined })}</span></p>
      ${because ? message('info', '', t('impact.all')) : nothing}
      ${remarks.map(remark => message('warning', '', remark))}
      ${
        all === 0
          ? message('success', t('impact.none'))
          : html`${shareBar(t('impact'), parts)}
        <div class="filters">${choice(
          'impact-effect',
          t('impact.effect'),
          this.effect,
          EFFECTS.filter(effect => products[effect]).map(effect => [effect, t(`impact.${effect}`)]),
          effect => {
            this.effect = effect;
          },
        )}</div>
        <cw-table .label=${t('impact')} .of=${`${this.edition}/${this.revision}/${this.effect}`}
          .load=${(after, signal) => this.page(after, signal)} .columns=${columns()}></cw-table>`
      }`;
  }
}

function columns() {
  return [
    {
      key: 'sku',
      label: t('impact.product'),
      cell: row => html`<a href=${link('inventory', [row.sku])}>${row.sku}</a><br><span class="small">${bilingual(row.name)}</span>`,
    },
    { key: 'vendor', label: t('impact.vendor'), cell: row => (row.vendor ? vendorName(row.vendor) : '') },
    { key: 'effect', label: t('impact.effect'), cell: row => html`${t(`impact.${row.effect}`)}${warnings(row)}` },
    { key: 'verdict', label: t('impact.verdict'), cell: row => verdicts(row.without.verdict, row.with.verdict) },
    { key: 'due', label: t('impact.due'), cell: row => dues(row.with.owed) },
    { key: 'why', label: t('impact.why'), cell: row => html`<span class="small">${bilingual(row.with.explanation)}</span>` },
  ];
}

/** Entries that newly warn; the API names them "edition/entry". */
function warnings({ without, with: then }) {
  const codes = then.warnings.filter(one => !without.warnings.includes(one)).map(one => one.slice(one.lastIndexOf('/') + 1));
  return codes.map(code => html`<br><span class="small">${entryLink(code)}</span>`);
}

const verdicts = (now, then) =>
  now === then ? verdictBadge(then) : html`<span class="row">${verdictBadge(now)}${icon('right')}${verdictBadge(then)}</span>`;

const dues = owed =>
  owed.map(duty => html`<span class="nowrap">${duty.entry}${duty.due ? html` · ${dueOrSale(duty.due)}` : nothing}</span> `);

customElements.define('cw-edition-impact', EditionImpact);
