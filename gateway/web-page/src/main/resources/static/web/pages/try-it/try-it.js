/** One product and its verdict while it is typed; nothing is stored. */
import { html, nothing } from 'lit';
import { editionTitles } from '../../api/editions.js';
import { entryNames } from '../../api/entries.js';
import { assess } from '../../api/products.js';
import { soon } from '../../core/live.js';
import { Page } from '../../app/page.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { clearView, findingsView, groundsView, verdictView, waysToClear } from '../../design/assessment.js';
import { field } from '../../design/forms.js';
import { emptyState, message, pageHead, problemMessage } from '../../design/messages.js';
import '../../design/product-form.js';
import { forgetTried, keepTried, triedProduct } from '../../design/tried-product.js';
import { productIn } from './datasheet.js';

const PAUSE_MS = 250;
const UNTYPED = ['market', 'usedInCii'];

class TryItPage extends Page {
  static properties = { shown: { state: true }, typed: { state: true }, assessment: { state: true }, failure: { state: true } };

  constructor() {
    super('try-it');
    this.shown = triedProduct();
    this.typed = this.shown;
    this.assessment = null;
    this.failure = null;
    this.names = () => null;
    this.titles = () => null;
    this.assessSoon = soon(() => this.assess(), PAUSE_MS);
  }

  async readPlace() {
    [this.names, this.titles] = await Promise.all([entryNames().catch(() => () => null), editionTitles().catch(() => () => null)]);
    await this.assess();
  }

  /** Of several requests only the last counts; those before it are aborted. */
  async assess() {
    this.asking?.abort();
    if (isBlank(this.typed)) {
      this.assessment = null;
      this.failure = null;
      return;
    }
    const asking = new AbortController();
    this.asking = asking;
    const product = this.typed;
    try {
      const assessment = await assess(product, { signal: AbortSignal.any([asking.signal, this.signal]) });
      if (asking.signal.aborted) return;
      this.assessment = { ...assessment, product };
      this.failure = null;
    } catch (failure) {
      if (failure.name !== 'AbortError') this.failure = failure;
    }
  }

  type() {
    this.typed = this.querySelector('cw-product-form').value;
    keepTried(this.typed);
    this.assessSoon();
  }

  paste(event) {
    this.show(productIn(event.target.value));
  }

  show(product) {
    this.shown = product;
    this.typed = product;
    keepTried(product);
    this.assessSoon();
  }

  clear() {
    this.querySelector('#try-text').value = '';
    this.show({});
    forgetTried();
  }

  content() {
    const t = this.t;
    return html`${pageHead(t('title'), { lead: t('lead') })}
      <p class="visually-hidden" role="status">${bilingual(this.assessment?.explanation)}</p>
      <div class="try-it">
        <form class="stack" @submit=${event => event.preventDefault()}>
          <section class="panel">
            ${field(
              'try-text',
              t('text'),
              html`<textarea id="try-text" rows="3" placeholder=${t('textExample')} aria-describedby="try-text-hint"
                  @input=${this.paste}></textarea>`,
              { hint: t('textHint') },
            )}
            <div class="row">${['router', 'firewall', 'cable'].map(
              name => html`<button type="button" @click=${() => this.example(name)}>${t(`example.${name}`)}</button>`,
            )}
              <button type="button" class="quiet" @click=${this.clear}>${t('clear')}</button></div>
          </section>
          <section class="panel try-it-product" @input=${this.type} @change=${this.type}><h2>${t('product')}</h2><cw-product-form
              .product=${this.shown} .problem=${this.faults()}></cw-product-form></section>
        </form>
        <div class="stack try-it-result">${this.result()}</div>
      </div>`;
  }

  example(name) {
    const text = this.t(`exampleText.${name}`);
    this.querySelector('#try-text').value = text;
    this.show(productIn(text));
  }

  faults() {
    return this.assessment?.status === 'REJECTED' ? { errors: this.assessment.errors } : null;
  }

  result() {
    const { assessment, failure, t } = this;
    if (failure) return failure.status === 503 ? message('warning', t('notReady.title'), t('notReady.text')) : problemMessage(failure);
    if (!assessment) return html`<div class="panel">${emptyState('search', t('empty.title'), t('empty.text'))}</div>`;
    if (assessment.status === 'REJECTED')
      return message(
        'warning',
        t('rejected'),
        html`<ul>${assessment.errors.map(error => html`<li><code>${error.field}</code> ${error.reason}</li>`)}</ul>`,
      );
    const ways = waysToClear(assessment);
    return html`${verdictView(assessment)}
      ${
        has('member')
          ? html`<div class="row"><a class="button primary" href=${link('inventory', ['new'], { from: 'try-it' })}>${t('register')}</a><span
              class="small muted">${t('notStored')}</span></div>`
          : nothing
      }
      ${
        assessment.findings.length
          ? html`<section class="panel"><h2>${t('findings')}</h2>${findingsView(assessment, assessment.product, this.names)}</section>`
          : nothing
      }
      ${
        ways.length
          ? html`<section class="panel"><h2>${t(assessment.verdict === 'UNKNOWN' ? 'recognise' : 'ways')}</h2>${clearView(ways)}</section>`
          : nothing
      }
      <section class="panel"><h2>${t('grounds')}</h2>${groundsView(assessment, this.titles)}</section>`;
  }
}

/** Whether nothing was typed that could tell what the product is. */
function isBlank(product) {
  return Object.entries(product).every(([key, value]) => UNTYPED.includes(key) || isEmpty(value));
}

function isEmpty(value) {
  return value == null || value === '' || (typeof value === 'object' && Object.values(value).every(isEmpty));
}

customElements.define('cw-try-it-page', TryItPage);
