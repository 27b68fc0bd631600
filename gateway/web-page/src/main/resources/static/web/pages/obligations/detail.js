/** The place of a case: what an obligation is about, who is on it, who was told and answered, and all that has happened. */
import { html, nothing } from 'lit';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, loadTexts, withAside } from '../../core/texts.js';
import { readObligationMessages } from '../../api/alerts.js';
import { listChecklist, listItemHistory } from '../../api/checklist.js';
import { getObligation, readObligationHistory } from '../../api/obligations.js';
import { readAssessment, readProduct } from '../../api/products.js';
import { backLink, pageHead, problemMessage } from '../../design/messages.js';
import { actionsOf } from './actions.js';
import { courseView } from './course.js';
import { facts, proofsView } from './facts.js';
import { nameOf } from './list.js';
import { railView } from './case-rail.js';

const MOST_CHANGES = 50;

/**
 * All about an obligation. What messages and checklist say may be missing: without them the rest is shown.
 *
 * @returns {Promise<object>} held: the obligation with its tag; told and item are {value} or {failure}
 */
export async function readDetail(id, signal) {
  const options = { signal };
  const held = await getObligation(id, options);
  const { sku } = held.value;
  const [product, assessment, history, told, item] = await Promise.all([
    readProduct(sku, options),
    readAssessment(sku, options),
    readObligationHistory(held.value, options),
    half(readObligationMessages(id, options)),
    half(readItemOf(id, options)),
    loadTexts('checklist'),
  ]);
  return { held, product: product.value, assessment, history, told, item };
}

async function half(reading) {
  try {
    return { value: await reading };
  } catch (failure) {
    if (failure.name === 'AbortError' || failure.status === undefined) throw failure;
    return { failure };
  }
}

/** The item of the checklist that plans it, with what people changed of it; null while nothing is to be done. */
async function readItemOf(id, options) {
  const { items } = await listChecklist({ subject: id, limit: 10 }, options);
  const item = items.find(({ plan }) => plan) ?? null;
  return item && { ...item, changes: (await listItemHistory(item.id, null, { limit: MOST_CHANGES, ...options })).items };
}

export function detailView(page, detail) {
  const { t } = page;
  const { held, product, assessment, told, item } = detail;
  const obligation = held.value;
  return html`${backLink(link('obligations'), t('title'), t('back'))}
    ${pageHead(nameOf(obligation), {
      lead: `${obligation.sku} · ${withAside(bilingual(obligation.entry.name), obligation.entry.code)}`,
      actions: has('member') ? actionsOf(page, held) : nothing,
    })}
    ${[told, item].map(({ failure }) => (failure ? problemMessage(failure) : nothing))}
    <div class="case">
      <aside class="panel case-rail stack" aria-label=${t('case')}>${railView(page, detail)}</aside>
      <div class="stack">
        <section class="panel"><h2>${t('detail.facts')}</h2>${facts(t, obligation, product)}</section>
        <section class="panel"><h2>${t('detail.why')}</h2><p>${bilingual(obligation.explanation)}</p>
          ${
            obligation.missing.length > 0
              ? html`<p>${t('detail.missing', {
                  parameters: obligation.missing.map(one => bilingual(one.name)).join(t('detail.missing.separator')),
                })}</p>`
              : nothing
          }
          <p class="row"><a class="button" href=${link('inventory', [obligation.sku])}>${t('openProduct')}</a><a class="button"
              href=${link('catalogue', ['entry', obligation.entry.code])}>${t('openEntry')}</a></p></section>
        <section class="panel"><h2>${t('detail.certificates')}</h2>${proofsView(t, obligation, assessment)}</section>
        <section class="panel"><h2>${t('detail.history')}</h2>${courseView(t, detail)}</section>
      </div>
    </div>`;
}
