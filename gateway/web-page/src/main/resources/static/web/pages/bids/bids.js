/** The list of proofs for a bid: products are ticked in their list or chosen by their SKUs, and what is missing on the day comes first. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant, today } from '../../core/format.js';
import { language } from '../../core/preferences.js';
import { link } from '../../core/router.js';
import { bilingual, listed, printedNumber } from '../../core/texts.js';
import { Page } from '../../app/page.js';
import { composeBid, exportBid } from '../../api/bids.js';
import { chosenForBid } from '../../design/bid-choice.js';
import { badge } from '../../design/badges.js';
import { field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { saveFile } from '../../design/save-file.js';

const STANDINGS = {
  MISSING: ['danger', 'cross'],
  TO_BE_DECIDED: ['warning', 'question'],
  NO_STATEMENT: ['warning', 'question'],
  PROVEN: ['success', 'check'],
  NOT_YET_REQUIRED: ['neutral', 'clock'],
  NOT_REQUIRED: ['neutral', 'minus'],
};
const PICTURES = ['image/png', 'image/jpeg'];

class BidsPage extends Page {
  static properties = { bid: { state: true }, asked: { state: true } };

  constructor() {
    super('bids');
    this.bid = null;
    this.asked = { skus: chosenForBid(), on: today() };
  }

  get title() {
    return this.t('title');
  }

  async ask(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const skus = [
      ...new Set(
        form
          .get('skus')
          .split(/[\n,，、;；\t]+/)
          .map(sku => sku.trim())
          .filter(Boolean),
      ),
    ];
    this.asked = { skus, on: form.get('on') };
    const bid = await this.run(() => composeBid(this.asked));
    if (bid !== undefined) this.bid = bid;
  }

  async download(format) {
    const file = await this.run(() => exportBid(this.asked, format, language()));
    if (file !== undefined) saveFile(file, `bid-${this.asked.on}.${format}`);
  }

  content() {
    const { t, bid } = this;
    return html`${pageHead(t('title'), { lead: t('lead') })}
      <form class="stack panel no-print" @submit=${event => this.ask(event)}>
        ${field(
          'bid-skus',
          t('skus'),
          html`<textarea id="bid-skus" name="skus" required
          .defaultValue=${this.asked.skus.join('\n')}></textarea>`,
          { hint: t('skus.hint') },
        )}
        ${field('bid-on', t('on'), html`<input id="bid-on" name="on" type="date" required value=${this.asked.on}>`)}
        <p><button class="primary">${t('show')}</button></p>
      </form>
      ${bid ? this.found(bid) : nothing}`;
  }

  found(bid) {
    const { t } = this;
    return html`<p class="row no-print"><button @click=${() => this.download('xlsx')}>${icon('download')}${this.t('format.xlsx')}</button>
        <button @click=${() => this.download('pdf')}>${icon('download')}${t('withScans')}</button>
        <button @click=${() => window.print()}>${icon('print')}${t('print')}</button></p>
      ${bid.unknown.length ? message('warning', t('unknown'), bid.unknown.join(t('list.enumerated'))) : nothing}
      <h2>${t('of', { day: formatDay(bid.on) })}</h2>
      ${bilingual(bid.company) ? html`<p><strong>${bilingual(bid.company)}</strong></p>` : nothing}
      <p class="small muted">${t('made', { at: formatInstant(bid.madeAt) })}</p>
      ${plainTable(
        t('title'),
        [
          { label: t('product'), cell: ({ product }) => productView(t, product) },
          { label: t('kind'), cell: ({ proof }) => (proof ? proofView(t, proof) : '') },
          { label: t('body'), cell: ({ proof }) => proof?.body ?? '' },
          { label: t('holder'), cell: ({ proof }) => (proof ? holderView(proof) : '') },
          { label: t('standard'), cell: ({ proof }) => (proof ? (proof.standard ?? t('standard.none')) : '') },
          { label: t('issued'), cell: ({ proof }) => dayView(proof?.issued) },
          { label: t('validUntil'), cell: ({ proof }) => dayView(proof?.validUntil) },
          { label: t('onDay'), cell: ({ proof }) => (proof ? standingView(t, proof, bid.on) : '') },
          { label: t('scan'), cell: ({ proof }) => (proof?.file ? scanView(proof.file) : '') },
        ],
        rowsOf(bid),
      )}
      ${scans(t, bid)}`;
  }
}

/** A row for each proof, and for each product that has none. */
const rowsOf = ({ products }) =>
  products.flatMap(product => (product.proofs.length ? product.proofs.map(proof => ({ product, proof })) : [{ product }]));

const dayView = day => (day ? html`<span class="nowrap">${formatDay(day)}</span>` : '');

function productView(t, { sku, name, model, manufacturer, standing, why, entries }) {
  const [tone, shape] = STANDINGS[standing];
  return html`<a href=${link('inventory', [sku])}><strong>${bilingual(name) || sku}</strong></a><br>
    <span class="small muted">${[sku, model, manufacturer, ...entries.map(bilingual)].filter(Boolean).join(' · ')}</span><br>
    ${badge(tone, shape, t(`standing.${standing}`))}
    ${why && standing !== 'PROVEN' ? html`<br><span class="small">${bilingual(why)}</span>` : nothing}`;
}

function proofView(t, proof) {
  const { kind, origin } = proof;
  return html`${kind ? t(`kind.${kind}`) : ''}<br><span class="break">${printedNumber(proof)}</span><br>
    <span class="small muted">${t(`origin.${origin}`)}</span>`;
}

/** Whom it names, and the models. */
const holderView = ({ holder, models }) =>
  html`${holder ?? ''}${models.length ? html`<br><span class="small muted">${listed(models)}</span>` : nothing}`;

function standingView(t, proof, on) {
  return html`${validView(t, proof, on)}
    ${[proof.onDay, proof.register].filter(Boolean).map(told => html`<div class="small">${bilingual(told)}</div>`)}`;
}

function validView(t, { kind, valid, accepted, issued, validUntil }, on) {
  if (!valid && issued > on) return badge('neutral', 'clock', t('notYetValid'));
  if (!valid) return badge('danger', 'cross', t('notValid'));
  if (kind === 'COMMERCIAL_CRYPTOGRAPHY') return badge('neutral', 'minus', t('otherPermit'));
  if (!validUntil) return badge('warning', 'question', t('noEnd'));
  return accepted ? badge('success', 'check', t('valid')) : badge('warning', 'clock', t('notAccepted'));
}

function scanView({ name, href, sha256 }) {
  return html`<a href=${href} class="break">${name}</a><br><code class="small break">${sha256}</code>`;
}

/** Pictures are shown; a PDF is printed for itself, and named in the table. */
function scans(t, { products }) {
  const files = products.flatMap(({ proofs }) => proofs.filter(({ file }) => file));
  if (files.length === 0) return nothing;
  const pictures = files.filter(({ file }) => PICTURES.includes(file.mediaType));
  const papers = files.length - pictures.length;
  return html`<h2>${t('scans')}</h2>
    ${papers ? html`<p>${t('scans.pdf', { count: papers })}</p>` : nothing}
    ${pictures.map(
      proof =>
        html`<figure><figcaption>${printedNumber(proof)}</figcaption><img class="bid-scan" src=${proof.file.href}
          alt=${proof.file.name}></figure>`,
    )}`;
}

customElements.define('cw-bids-page', BidsPage);
