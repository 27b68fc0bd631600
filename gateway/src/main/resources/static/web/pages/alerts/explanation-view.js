/** Why a vendor got no mail about a product: the steps from the catalogue to the answer of the mail server, as the two services know them. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../app/format.js';
import { link, setQuery } from '../../app/router.js';
import { bilingual } from '../../app/texts.js';
import { explainAlerts, explainChecklistItem } from '../../api/alerts.js';
import { explainObligations } from '../../api/obligations.js';
import { field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, message, pageHead, problemMessage } from '../../design/messages.js';

export const explanationView = {
  async load(page) {
    const [sku, item, recipient] = ['sku', 'item', 'recipient'].map(name => page.query.get(name));
    const options = { signal: page.signal };
    if (item) return { item, told: await half(explainChecklistItem(item, { recipient }, options)) };
    if (!sku) return {};
    const [required, told] = await Promise.all([half(explainObligations(sku, options)), half(explainAlerts({ sku, recipient }, options))]);
    return { sku, required, told };
  },

  title: page => page.t('explanation'),

  show(page, { sku, item, required, told }) {
    const { t } = page;
    if (item) return itemView(t, item, told);
    return html`${pageHead(t('explanation'), { lead: t('explanation.lead'), actions: html`<a class="button" href=${link('alerts')}>${t('title')}</a>` })}
      ${question(page)}
      ${sku ? html`<div aria-live="polite" class="stack">${answer(t, required, told)}${way(t, t('explanation.required'), required, 'entries')}
        ${way(t, t('explanation.told'), told, 'obligations')}</div>` : emptyState('question', t('explanation.ask'), t('explanation.ask.text'))}`;
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
    ${field('explanation-sku', t('explanation.sku'), html`<input id="explanation-sku" name="sku" required maxlength="100" autocomplete="off" .value=${followed('explanation-sku', query.get('sku'))}>`)}
    ${field('explanation-recipient', t('explanation.recipient'), html`<input id="explanation-recipient" name="recipient" type="email" maxlength="254" autocomplete="off" .value=${followed('explanation-recipient', query.get('recipient'))}>`)}
    <button class="primary">${icon('search')}${t('explanation.explain')}</button></form>`;
}

/** The same of an item of the checklist, of which only the team is told. */
function itemView(t, item, { value, failure }) {
  const isTold = value?.ways[0].stoppedAt === null;
  return html`${pageHead(t('explanation'), { lead: t('explanation.item.lead'), actions: html`<a class="button" href="/app/checklist/${item}">${t('explanation.item.see')}</a>` })}
    <div aria-live="polite" class="stack">${failure ? problemMessage(failure) : html`${message(isTold ? 'success' : 'info', t('explanation.answer'), bilingual(value.sentence))}
      <section class="panel stack"><h2>${t('explanation.told')}</h2>${value.ways.map(each => itemWay(t, each))}</section>`}</div>`;
}

function itemWay(t, { day, at, recipient, alert, steps }) {
  const name = [day ? formatDay(day) : t('explanation.item'), recipient].filter(Boolean).join(' · ');
  return html`<article class="stack-small" aria-label=${name}><h3>${name}</h3>${at ? html`<p class="small muted">${formatInstant(at)}</p>` : nothing}
    <ol class="timeline">${steps.map(step => stepView(t, step))}</ol>${alert ? html`<p class="small"><a href=${link('alerts', [alert])}>${t('alert.see')}</a></p>` : nothing}</article>`;
}

/** One sentence: why nothing is required, else what became of the message. */
function answer(t, required, told) {
  const isRequired = required.value?.entries.some(entry => entry.obligation !== null);
  const { value } = required.value && !isRequired ? required : told;
  if (!value) return nothing;
  const isTold = isRequired && told.value.obligations.length > 0 && told.value.obligations[0].stoppedAt === null;
  return message(isTold ? 'success' : 'info', t('explanation.answer'), bilingual(value.sentence));
}

function way(t, title, { value, failure }, list) {
  return html`<section class="panel stack"><h2>${title}</h2>
    ${failure ? problemMessage(failure) : value[list].map(each => html`<article class="stack-small" aria-label=${heading(t, each)}>
      <h3>${heading(t, each)}</h3>${each.createdAt ? html`<p class="small muted">${t('explanation.message', { cause: t(`cause.${each.cause}`), time: formatInstant(each.createdAt) })}</p>` : nothing}<ol class="timeline">${each.steps.map(step => stepView(t, step))}</ol>
      <p class="small">${each.obligation ? html`<a href=${link('obligations', [each.obligation])}>${t('obligation')}</a>` : nothing}
        ${each.alert ? html` · <a href=${link('alerts', [each.alert])}>${t('alert.see')}</a>` : nothing}</p></article>`)}</section>`;
}

function heading(t, { entry, edition, recipient }) {
  const what = entry ? t('explanation.entry', { entry, edition }) : t('explanation.noEntry');
  return recipient ? `${what} · ${recipient}` : what;
}

const stepView = (t, { step, state, sentence }) => html`<li class=${state === 'PASSED' ? 'success' : 'warning'}>
  <span class="small muted">${t(`step.${step}`)}${state === 'STOPPED' ? ` · ${t('step.stopped')}` : ''}</span><span>${bilingual(sentence)}</span></li>`;
