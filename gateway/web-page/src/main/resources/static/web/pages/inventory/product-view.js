/** The page of one product: verdict, evidence, findings, certificates, time line and decisions. */
import { html, nothing } from 'lit';
import { editionTitles } from '../../api/editions.js';
import { entryNames } from '../../api/entries.js';
import { readAssessment, readHistory, readObligations, readProduct, removeProduct } from '../../api/products.js';
import { formatInstant } from '../../core/format.js';
import { soon } from '../../core/live.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { clearView, findingsView, groundsView, verdictView, waysToClear } from '../../design/assessment.js';
import { confirm } from '../../design/dialogs.js';
import { fieldLabel } from '../../design/evidence.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { readOn } from '../../design/read-on.js';
import { toast } from '../../design/toasts.js';
import { certificatesView, decisionsView, obligationsView, saleView } from './product-parts.js';
import { editProduct } from './product-edit.js';
import { productFacts } from './product-facts.js';
import { timeline } from './timeline.js';

export const productView = {
  async load(page) {
    const {
      path: [sku],
      signal,
    } = page;
    const [{ value: product, etag }, assessment, history, obligations, names, titles] = await Promise.all([
      readProduct(sku, { signal }),
      readAssessment(sku, { signal }),
      readHistory(sku, null, { signal }),
      readObligations(sku, { signal }),
      entryNames().catch(() => () => null),
      editionTitles().catch(() => () => null),
    ]);
    return {
      product,
      etag,
      assessment,
      history: history.items,
      next: history.next,
      obligations,
      names,
      titles,
      again: soon(() => page.reload()),
    };
  },

  /** Reads the product again after it was assessed or an obligation of it changed, or when that may have been missed. */
  told(page, { product, again }, sku) {
    if (sku === null || sku === product.sku) again();
  },

  title: (_, { product }) => nameOf(product),

  show(page, data) {
    const { t } = page;
    const { product, assessment, names } = data;
    return html`${pageHead(nameOf(product), {
      lead: [product.sku, product.model, product.manufacturer].filter(Boolean).join(' · '),
      actions: actions(page, data),
    })}
      ${verdictView(assessment, obligationsView(data.obligations, t))}
      ${saleView(product, t)}
      ${
        product.remarks.length
          ? message(
              'warning',
              t('remarks.title'),
              html`<ul>${product.remarks.map(
                remark => html`<li><strong>${fieldLabel(remark.field)}</strong> <q>${remark.value ?? ''}</q> ${remark.reason}</li>`,
              )}</ul>`,
            )
          : nothing
      }
      <div class="columns">
        <section class="panel"><h2>${t('product.text')}</h2>${productFacts(product, assessment, t)}</section>
        <div class="stack">
          ${clearing(data, t)}
          <section class="panel"><h2>${t('product.grounds')}</h2>${groundsView(assessment, data.titles)}</section>
        </div>
      </div>
      ${
        assessment.findings.length
          ? html`<section class="panel"><h2>${t('product.findings')}</h2>${findingsView(assessment, product, names)}</section>`
          : nothing
      }
      ${certificatesView(assessment.certificates, names, t)}
      ${decisionsView(assessment.decisions, names, t)}
      <section class="panel"><h2>${t('product.timeline')}</h2>${timeline(data, t)}
        ${
          data.next
            ? html`<div class="actions"><button @click=${() => readOlder(page, data)}>${t('timeline.older')}</button></div>`
            : nothing
        }</section>
      <p class="print-only small">${t('print.footer', {
        sku: product.sku,
        assessed: formatInstant(assessment.assessedAt),
        printed: formatInstant(new Date().toISOString()),
      })}</p>`;
  },
};

function nameOf(product) {
  return bilingual(product.name) || product.sku;
}

function actions(page, data) {
  const { t } = page;
  return html`<a class="button" href=${link('alerts', ['explanation'], { sku: data.product.sku })}>${t('product.explain')}</a>
    <button @click=${() => window.print()}>${icon('print')}${t('print.action')}</button>
    ${
      has('member')
        ? html`<button @click=${() => edit(page, data)}>${t('edit.action')}</button><button class="danger"
            @click=${() => askToRemove(page, data)}>${t('remove.action')}</button>`
        : nothing
    }`;
}

async function edit(page, { product, etag }) {
  if (!(await editProduct(page.t, product, etag))) return;
  toast('success', page.t('edit.done'));
  await page.reload();
}

async function askToRemove(page, { product, etag }) {
  const { t } = page;
  if (!(await confirm(t('remove.title'), t('remove.text', { name: nameOf(product) }), t('remove.action')))) return;
  await page.run(async () => {
    await removeProduct(product.sku, etag);
    toast('success', t('remove.done', { sku: product.sku }));
    await go(link('inventory'));
  });
}

const readOlder = (page, data) => readOn(page, data, 'history', (after, options) => readHistory(data.product.sku, after, options));

function clearing({ assessment, obligations, product }, t) {
  const ways = waysToClear(assessment);
  if (ways.length === 0) return nothing;
  const owed = obligations.some(({ status }) => status === 'OPEN' || status === 'IN_PROGRESS');
  if (assessment.verdict === 'REQUIRED' && !owed) return nothing;
  return html`<section class="panel no-print"><h2>${t(
    assessment.verdict === 'UNKNOWN' ? 'clear.recognise' : 'clear.title',
  )}</h2>${clearView(ways)}
    <div class="row">${
      assessment.verdict === 'REVIEW' ? html`<a class="button" href=${link('review', [product.sku])}>${t('clear.review')}</a>` : nothing
    }
      ${
        owed ? html`<a class="button" href=${link('obligations', [], { sku: product.sku })}>${t('clear.obligations')}</a>` : nothing
      }</div></section>`;
}
