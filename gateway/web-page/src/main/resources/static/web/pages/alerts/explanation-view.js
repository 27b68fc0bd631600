/**
 * Why a vendor got no mail, about a product or at all: the steps from the catalogue to the answer of the mail server, as the two services
 * know them.
 */
import { html, nothing } from 'lit';
import { vendorLink } from '../../app/vendor-name.js';
import { formatDay, formatInstant, withDays } from '../../core/format.js';
import { link, setQuery } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { explainAlerts, explainChecklistItem, explainLawNews, explainVendor } from '../../api/alerts.js';
import { explainObligations } from '../../api/obligations.js';
import { editionName } from '../../design/edition-name.js';
import { field, followed } from '../../design/forms.js';
import { emptyState, message, pageHead, problemMessage } from '../../design/messages.js';
import './asked-about.js';
import { stepView, teamTold } from './team-told.js';

const FIRST_PRODUCTS = 10;

export const explanationView = {
  async load(page) {
    const [sku, item, law, vendor, recipient] = ['sku', 'item', 'law', 'vendor', 'recipient'].map(name => page.query.get(name));
    const options = { signal: page.signal };
    if (item) return { item, told: await half(explainChecklistItem(item, { recipient }, options)) };
    if (law) return { law, told: await half(explainLawNews(law, { recipient }, options)) };
    if (vendor) return { vendor, told: await half(explainVendor({ vendor, recipient }, options)) };
    if (!sku) return {};
    const [required, told] = await Promise.all([half(explainObligations(sku, options)), half(explainAlerts({ sku, recipient }, options))]);
    return { sku, required, told };
  },

  title: (page, { law }) => page.t(law ? 'explanation.law.title' : 'explanation'),

  show(page, { sku, item, law, vendor, required, told }) {
    const { t } = page;
    if (item) return itemView(t, item, told);
    if (law) return lawView(t, law, told);
    return html`${pageHead(t('explanation'), {
      lead: t('explanation.lead'),
    })}
      <cw-asked-about></cw-asked-about>
      ${vendor || sku ? narrowing(page) : nothing}
      ${
        vendor || sku
          ? html`<div aria-live="polite" class="stack">${vendor ? vendorTold(t, vendor, told) : productTold(t, sku, required, told)}</div>`
          : emptyState('question', t('explanation.ask'), t('explanation.ask.text'))
      }`;
  },
};

/** Each service answers its half; one that fails leaves the other. */
async function half(reading) {
  try {
    return { value: await reading };
  } catch (failure) {
    if (failure.name === 'AbortError' || failure.status === undefined) throw failure;
    return { failure };
  }
}

/** Which recipient it is about, if it is about one. */
function narrowing({ t, query }) {
  const set = ({ target }) => setQuery({ recipient: target.value.trim() });
  return html`<div class="filters no-print">${field(
    'explanation-recipient',
    t('explanation.recipient'),
    html`<input id="explanation-recipient" type="email" maxlength="254" autocomplete="off"
        .value=${followed('explanation-recipient', query.get('recipient'))} @change=${set}>`,
  )}</div>`;
}

const productTold = (t, sku, required, told) =>
  html`<h2><a href=${link('inventory', [sku])}>${sku}</a></h2>${answer(t, required, told)}
    ${way(t, t('explanation.required'), required, 'entries')}${way(t, t('explanation.told'), told, 'obligations')}`;

/** What is open of the vendor, told together where it went the same way. */
const vendorTold = (t, vendor, { value, failure }) =>
  html`<h2>${vendorLink(vendor)}</h2>${
    failure
      ? problemMessage(failure)
      : html`${message(value.ways[0].stoppedAt === null ? 'success' : 'info', t('explanation.answer'), withDays(bilingual(value.sentence)))}
        <section class="panel stack"><h2>${t('explanation.told')}</h2>
          ${value.more ? html`<p class="muted">${t('explanation.vendor.more')}</p>` : nothing}
          ${value.ways.map(way => vendorWay(t, way))}</section>`
  }`;

function vendorWay(t, { recipient, cause, createdAt, alert, steps, obligations }) {
  const name = recipient ?? t('explanation.nobody');
  const first = obligations.slice(0, FIRST_PRODUCTS);
  const others = obligations.length - first.length;
  return html`<article class="stack-small" aria-label=${name}><h3 class="break">${name}</h3>${
    createdAt
      ? html`<p class="small muted">${t('explanation.message', { cause: t(`cause.${cause}`), time: formatInstant(createdAt) })}</p>`
      : nothing
  }
    <ol class="timeline">${steps.map(stepView)}</ol>
    ${
      first.length
        ? html`<p class="small">${t('explanation.vendor.products')} ${first.map(
            ({ id, sku }, at) => html`${at ? t('list.enumerated') : ''}<a href=${link('obligations', [id])}>${sku}</a>`,
          )}${others > 0 ? t('explanation.vendor.others', { count: others }) : nothing}</p>`
        : nothing
    }
    ${alert ? html`<p class="small"><a href=${link('alerts', [alert])}>${t('alert.see')}</a></p>` : nothing}</article>`;
}

const itemView = (t, item, told) =>
  teamTold({
    title: t('explanation'),
    lead: t('explanation.item.lead'),
    action: html`<a class="button" href=${link('checklist', [item])}>${t('explanation.item.see')}</a>`,
    told,
    nameOf: ({ day }) => (day ? formatDay(day) : t('explanation.item')),
  });

const lawView = (t, law, told) =>
  teamTold({
    title: t('explanation.law.title'),
    lead: t('explanation.law.lead'),
    action: html`<a class="button" href=${link('law', [law])}>${t('explanation.law.see')}</a>`,
    told,
    nameOf: ({ news }) => (news ? t(`lawNews.${news}`) : t('explanation.law')),
  });

/** One sentence: why nothing is required, else what became of the message. */
function answer(t, required, told) {
  const isRequired = required.value?.entries.some(entry => entry.obligation !== null);
  const { value } = required.value && !isRequired ? required : told;
  if (!value) return nothing;
  const isTold = isRequired && told.value.obligations.length > 0 && told.value.obligations[0].stoppedAt === null;
  return message(isTold ? 'success' : 'info', t('explanation.answer'), withDays(bilingual(value.sentence)));
}

function way(t, title, { value, failure }, list) {
  return html`<section class="panel stack"><h2>${title}</h2>
    ${
      failure
        ? problemMessage(failure)
        : value[list].map(
            each => html`<article class="stack-small" aria-label=${heading(t, each)}>
      <h3>${heading(t, each)}</h3>${
        each.createdAt
          ? html`<p class="small muted">${t('explanation.message', {
              cause: t(`cause.${each.cause}`),
              time: formatInstant(each.createdAt),
            })}</p>`
          : nothing
      }<ol class="timeline">${each.steps.map(stepView)}</ol>
      <p class="small">${each.obligation ? html`<a href=${link('obligations', [each.obligation])}>${t('obligation')}</a>` : nothing}
        ${each.alert ? html` · <a href=${link('alerts', [each.alert])}>${t('alert.see')}</a>` : nothing}</p></article>`,
          )
    }</section>`;
}

function heading(t, { entry, edition, recipient }) {
  const what = entry ? t('explanation.entry', { entry, edition: editionName(edition) }) : t('explanation.noEntry');
  return recipient ? `${what} · ${recipient}` : what;
}
