/** The profile: sectors, standing in critical infrastructure, customers who are operators. */
import { html, nothing } from 'lit';
import { dayOf, daysBetween, formatDay, formatInstant, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has, session } from '../../core/session.js';
import { readCompanyName, saveCompanyName } from '../../api/names.js';
import { editName } from '../../app/name-form.js';
import { readProfile, SECTORS } from '../../api/profile.js';
import { badge } from '../../design/badges.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { term } from '../../design/term.js';
import { changeSharing, editCii, editOperator, editSectors, removeOperator } from './edits.js';
import { STANDINGS } from './standings.js';

const REVIEW_SOON_DAYS = 30;
const SKUS_SHOWN = 12;

export const profileView = {
  async load({ signal }) {
    const [held, name] = await Promise.all([readProfile({ signal }), readCompanyName({ signal })]);
    return { held, name };
  },

  show(page, { held, name }) {
    const { t } = page;
    const profile = held.value;
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: profile.revision
        ? html`<a class="button" href=${link('company', ['history'])}>${icon('clock')}${t('history')}</a>`
        : nothing,
    })}
      ${profile.revision === 0 ? message('info', t('nothing'), t(has('member') ? 'nothing.text' : 'nothing.viewer')) : nothing}
      ${profile.carriedOut ? nothing : message('info', t('applying'), t('applying.text'))}
      ${legalName(page, name)}${sectors(page, held)}${cii(page, held)}${operators(page, held)}${sharing(page, held)}
      ${
        profile.changedAt
          ? html`<p class="muted small">${t('changed', { by: profile.by, at: formatInstant(profile.changedAt) })}</p>`
          : nothing
      }`;
  },
};

const head = (title, action) => html`<div class="row spread"><h2>${title}</h2>${has('member') ? action : nothing}</div>`;

function legalName(page, held) {
  const { t } = page;
  const edit = () =>
    editName(page, { title: t('legalName.edit'), hint: t('legalName.hint'), held, read: readCompanyName, write: saveCompanyName });
  const stated = [held.value.name.zh, held.value.name.en].filter(Boolean);
  return html`<section class="panel">${head(t('legalName'), html`<button @click=${edit}>${t('legalName.edit')}</button>`)}
    ${
      stated.length
        ? stated.map(name => html`<p><strong>${name}</strong></p>`)
        : html`<p class="muted">${t('legalName.none', { company: session().company })}</p>`
    }</section>`;
}

function sectors(page, held) {
  const { t } = page;
  const stated = held.value.sectors;
  return html`<section class="panel">${head(
    t('sectors'),
    html`<button @click=${() => editSectors(page, held)}>${t('sectors.edit')}</button>`,
  )}
    <p class="muted">${t(stated.length ? 'sectors.some' : 'sectors.none')}</p>
    <ul class="cards company-sectors">${SECTORS.map(
      sector => html`<li class="panel">
      <div class="row spread"><h3>${t(`sector.${sector}`)}</h3>${
        stated.includes(sector) ? badge('info', 'check', t('sectors.ours')) : badge('neutral', 'minus', t('sectors.notOurs'))
      }</div>
      <p>${t(`sector.${sector}.text`)}</p><p><a href=${link('sectors', [sector])}>${t('sectors.open')}</a></p></li>`,
    )}</ul></section>`;
}

function cii(page, held) {
  const { t } = page;
  const { standing, reasons, reviewOn } = held.value.cii;
  return html`<section class="panel">${head(
    term('cii', t('cii')),
    html`<button @click=${() => editCii(page, held)}>${t('cii.edit')}</button>`,
  )}
    <p class="row">${badge(...STANDINGS[standing], t(`standing.${standing}`))}<span>${t(`standing.${standing}.text`)}</span></p>
    ${
      reasons || reviewOn
        ? html`<dl class="facts">${reasons ? html`<dt>${t('field.reasons')}</dt><dd class="preserve">${reasons}</dd>` : nothing}
      ${
        reviewOn
          ? html`<dt>${t('field.reviewOn')}</dt><dd class="row"><span
              class="nowrap">${formatDay(reviewOn)}</span>${review(t, reviewOn)}</dd>`
          : nothing
      }</dl>`
        : nothing
    }</section>`;
}

/** A review that is due soon, or was. */
function review(t, day) {
  const left = daysBetween(today(), day);
  if (left < 0) return badge('danger', 'warning', t('review.late'));
  return left <= REVIEW_SOON_DAYS ? badge('warning', 'clock', t('review.soon', { count: left })) : nothing;
}

function operators(page, held) {
  const { t } = page;
  const { operators: customers } = held.value;
  return html`<section class="panel">${head(
    t('operators'),
    html`<button @click=${() => editOperator(page, held, null)}>${icon('plus')}${t('operators.add')}</button>`,
  )}
    <p class="muted">${t('operators.text')}</p>
    ${
      customers.length === 0
        ? html`<p>${t('operators.none')}</p>`
        : plainTable(
            t('operators'),
            [
              { label: t('field.customer'), cell: customer => html`<strong>${customer.name}</strong>` },
              {
                label: t('field.reasons'),
                cell: customer => (customer.reasons ? html`<span class="preserve">${customer.reasons}</span>` : ''),
              },
              { label: t('operators.products'), cell: customer => delivered(t, customer) },
              has('member')
                ? {
                    label: t('operators.change'),
                    cell: customer => html`<span class="row"><button aria-label=${t('operators.edit.one', { name: customer.name })}
                        @click=${() => editOperator(page, held, customer)}>${t('edit')}</button>
        <button class="quiet" aria-label=${t('operators.remove.one', { name: customer.name })}
            @click=${() => removeOperator(page, held, customer)}>${icon('cross')}${t('remove')}</button></span>`,
                  }
                : null,
            ],
            customers,
          )
    }</section>`;
}

/** Whether stewards may read phrases that no other company has. */
function sharing(page, held) {
  const { t } = page;
  const shares = held.value.sharesPhrases;
  return html`<section class="panel">${head(
    t('sharing'),
    html`<button @click=${() => changeSharing(page, held)}>${t(shares ? 'sharing.end' : 'sharing.begin')}</button>`,
  )}
    <p class="row">${
      shares ? badge('info', 'check', t('sharing.yes')) : badge('neutral', 'minus', t('sharing.no'))
    }<span>${t('sharing.text')}</span></p></section>`;
}

/** What it gets, line by line as it was stated, with who stated it and when. */
function delivered(t, { statements, marksNothing }) {
  return html`${marksNothing ? badge('warning', 'warning', t('operators.nothing')) : nothing}
    ${statements.map(
      ({ project, everyProduct, products: skus, by, at }) => html`<div>${project ? html`<strong>${project}</strong>` : nothing}
      ${everyProduct ? t('operators.all') : products(t, skus)}
      <span class="muted small">${t('operators.stated', { by, day: formatDay(dayOf(at)) })}</span></div>`,
    )}`;
}

function products(t, skus) {
  if (skus.length === 0) return t('operators.nothing');
  const links = list => html`<ul class="chips">${list.map(sku => html`<li><a href=${link('inventory', [sku])}>${sku}</a></li>`)}</ul>`;
  if (skus.length <= SKUS_SHOWN) return links(skus);
  return html`<details><summary>${t('operators.count', { count: skus.length })}</summary>${links(skus)}</details>`;
}
