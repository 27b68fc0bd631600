/**
 * Why a vendor got no mail about a product: the steps from the catalogue to the answer of the mail server, as the two services know them.
 */
import { html, nothing } from 'lit';
import { formatDay, formatInstant, withDays } from '../../core/format.js';
import { link, setQuery } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { explainAlerts, explainChecklistItem, explainLawNews } from '../../api/alerts.js';
import { explainObligations } from '../../api/obligations.js';
import { editionName } from '../../design/edition-name.js';
import { field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, message, pageHead, problemMessage } from '../../design/messages.js';
import { stepView, teamTold } from './team-told.js';

export const explanationView = {
  async load(page) {
    const [sku, item, law, recipient] = ['sku', 'item', 'law', 'recipient'].map(name => page.query.get(name));
    const options = { signal: page.signal };
    if (item) return { item, told: await half(explainChecklistItem(item, { recipient }, options)) };
    if (law) return { law, told: await half(explainLawNews(law, { recipient }, options)) };
    if (!sku) return {};
    const [required, told] = await Promise.all([half(explainObligations(sku, options)), half(explainAlerts({ sku, recipient }, options))]);
    return { sku, required, told };
  },

  title: (page, { law }) => page.t(law ? 'explanation.law.title' : 'explanation'),

  show(page, { sku, item, law, required, told }) {
    const { t } = page;
    if (item) return itemView(t, item, told);
    if (law) return lawView(t, law, told);
    return html`${pageHead(t('explanation'), {
      lead: t('explanation.lead'),
      actions: html`<a class="button" href=${link('alerts')}>${t('title')}</a>`,
    })}
      ${question(page)}
      ${
        sku
          ? html`<div aria-live="polite" class="stack">${answer(t, required, told)}${way(t, t('explanation.required'), required, 'entries')}
        ${way(t, t('explanation.told'), told, 'obligations')}</div>`
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

function question({ t, query }) {
  const ask = event => {
    event.preventDefault();
    const form = new FormData(event.target);
    setQuery({ sku: form.get('sku').trim(), recipient: form.get('recipient').trim() });
  };
  return html`<form class="filters no-print" role="search" aria-label=${t('explanation')} @submit=${ask}>
    ${field(
      'explanation-sku',
      t('explanation.sku'),
      html`<input id="explanation-sku" name="sku" required maxlength="100" autocomplete="off"
          .value=${followed('explanation-sku', query.get('sku'))}>`,
    )}
    ${field(
      'explanation-recipient',
      t('explanation.recipient'),
      html`<input id="explanation-recipient" name="recipient" type="email" maxlength="254" autocomplete="off"
          .value=${followed('explanation-recipient', query.get('recipient'))}>`,
    )}
    <button class="primary">${icon('search')}${t('explanation.explain')}</button></form>`;
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
