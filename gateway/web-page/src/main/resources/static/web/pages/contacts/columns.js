/** The columns of the tables of contacts. */
import { html, nothing } from 'lit';
import { vendorLink } from '../../app/vendor-name.js';
import { formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { labelled, listed } from '../../core/texts.js';
import { isReachable, testContact } from '../../api/contacts.js';
import { stateBadge } from '../../design/badges.js';
import { icon } from '../../design/icons.js';
import { mailAnswer } from '../../design/mail-answer.js';
import { problemMessage } from '../../design/messages.js';
import { term } from '../../design/term.js';
import { edit, nameVendor, remind, remove } from './actions.js';

/** @param {{ofTeam?: boolean}} options whether they are members of the own team */
export function columns(page, { ofTeam = false } = {}) {
  const { t } = page;
  return [
    { key: 'vendor', label: t('field.vendor'), hidden: ofTeam, cell: row => vendor(page, row) },
    { key: 'name', label: t('field.name'), cell: row => person(page, row) },
    { key: 'status', label: t('field.status'), cell: row => status(page, row) },
    { key: 'wishes', label: t('wishes'), cell: row => wishes(page, row) },
    { key: 'do', label: t('do'), hidden: !has('member'), cell: row => buttons(page, row) },
  ];
}

function vendor(page, row) {
  const { t, vendors } = page;
  const count = vendors[row.vendor];
  const named = has('member')
    ? html`<button class="quiet" aria-label="${labelled(t('vendor.name'), row.vendor)}" @click=${() =>
        nameVendor(page, row.vendor)}>${t('vendor.name')}</button>`
    : nothing;
  return html`<strong>${vendorLink(row.vendor)}</strong> ${named}<br><span class="small">${
    count ? html`<a href=${link('inventory', [], { vendor: row.vendor })}>${t('products', { count })}</a> · ` : nothing
  }<a href=${link('alerts', [], { vendor: row.vendor })}>${t('alerts')}</a></span>`;
}

function person(page, row) {
  return html`${row.name}${
    row.role ? html`<span class="small muted"> · ${row.role}</span>` : nothing
  }<br><a class="break small" href="mailto:${row.email}">${row.email}</a>${tested(page, row)}`;
}

function status({ t }, row) {
  if (row.status === 'VOUCHED') return term('vouched', stateBadge('contact', row.status));
  if (isReachable(row)) return stateBadge('contact', row.status);
  return html`${stateBadge('contact', row.status)}<br><span class="small muted">${t('since', { at: formatInstant(row.statusAt) })}${
    row.answer ? html` · <q lang="en" class="break">${row.answer}</q>` : nothing
  }</span>`;
}

/** What differs from "everything, at once". */
function wishes({ t }, row) {
  const particular = [
    t(`language.${row.language}`),
    row.frequency === 'AT_ONCE' ? null : t(`frequency.${row.frequency}`),
    row.severities.length ? listed(row.severities.map(each => t(`severity.${each}`))) : null,
    row.entries.length ? listed(row.entries) : null,
    row.timeZone === 'Asia/Shanghai' ? null : row.timeZone,
  ].filter(Boolean);
  return html`<span class="small">${particular.join(' · ')}</span>`;
}

function buttons(page, row) {
  const { t } = page;
  const about = words => labelled(words, listed([row.name, row.vendor].filter(Boolean)));
  return html`<div class="contact-actions"><button aria-label=${about(t('change'))} @click=${() => edit(page, row)}>${t('change')}</button>
    ${
      row.status === 'UNCONFIRMED'
        ? html`<button aria-label=${about(t('ask'))} @click=${() => remind(page, row)}>${icon('mail')}${t('ask')}</button>`
        : html`<button aria-label=${about(t('test'))} ?disabled=${page.tests.get(row.id)?.waiting}
            @click=${() => test(page, row)}>${icon('mail')}${t('test')}</button>`
    }
    <button class="danger" aria-label=${about(t('remove'))} @click=${() => remove(page, row)}>${t('remove')}</button></div>`;
}

async function test(page, contact) {
  const told = result => {
    page.tests = new Map(page.tests).set(contact.id, result);
  };
  told({ waiting: true });
  try {
    const result = await testContact(contact.id);
    told(result);
    if (result.result === 'REFUSED') await page.reread();
  } catch (failure) {
    told({ failure });
  }
}

/** What a test of this contact showed. */
function tested({ t, tests }, row) {
  const result = tests.get(row.id);
  if (!result) return nothing;
  return html`<div role="status">${
    result.waiting
      ? html`<p class="small muted">${t('testing')}</p>`
      : result.failure
        ? problemMessage(result.failure)
        : mailAnswer(result.result, result.answer)
  }</div>`;
}
