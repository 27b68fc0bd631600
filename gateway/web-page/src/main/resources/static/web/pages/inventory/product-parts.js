/** Certificates that name a product, and what people decided about it. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { conclusionAddress } from '../../api/products.js';
import { link } from '../../core/router.js';
import { bilingual, paperNumber } from '../../core/texts.js';
import { icon } from '../../design/icons.js';
import { saleBadge } from './columns.js';
import { badge, obligationBadge, stateBadge, verdictBadge } from '../../design/badges.js';
import { dueBadge, dueDay } from '../../design/due.js';
import { editionName } from '../../design/edition-name.js';

const OUTCOMES = { IN_SCOPE: ['danger', 'check'], NOT_IN_SCOPE: ['success', 'cross'], NEEDS_DATA: ['warning', 'question'] };

const LANGUAGES = { zh: '中文', en: 'English' };

/** Whether it may be sold, why, and the conclusion to print. */
/** The day on which we learnt of a revocation is only the latest possible one. */
function sinceKey({ status, sinceAtLatest }) {
  if (status !== 'NOT_TO_BE_SOLD') return 'sale.since';
  return sinceAtLatest ? 'sale.law.latest' : 'sale.law';
}

export function saleView({ sku, sale }, t) {
  return html`<section class="panel no-print"><h2>${t('sale.title')}</h2>
    <div class="row">${saleBadge(sale, t)}<span class="muted">${t(sinceKey(sale), {
      day: formatDay(sale.since),
    })}</span></div>
    <p>${bilingual(sale.why)}</p>
    <p class="row">${Object.entries(LANGUAGES).map(
      ([language, words]) => html`<a class="button" target="_blank" rel="noopener" lang=${language} hreflang=${language}
      href=${conclusionAddress(sku, language)}>${icon('print')}${t('sale.conclusion', { language: words })}</a>`,
    )}</p></section>`;
}

/** @param {(edition: string, entry: string) => ?object} names of entries */
export function certificatesView(certificates, names, t) {
  if (certificates.length === 0) return nothing;
  return html`<section class="panel"><h2>${t('product.certificates')}</h2>
    <ul class="plain-list">${certificates.map(
      certificate => html`<li>
      <div class="row"><a href=${link('register', [], { number: certificate.number })}>${paperNumber(certificate.number)}</a>${stateBadge(
        'certificate',
        certificate.status,
      )}
        <span>${t(`part.${certificate.part}`)}</span>
        ${
          certificate.validUntil
            ? html`<span class="muted">${t('certificate.until', { day: formatDay(certificate.validUntil) })}</span>`
            : nothing
        }</div>
      <p class="small muted">${entryWords(certificate, names, t)}</p>
      <p>${bilingual(certificate.explanation)}</p></li>`,
    )}</ul></section>`;
}

/** @param {(edition: string, entry: string) => ?object} names of entries */
export function decisionsView(decisions, names, t) {
  if (decisions.length === 0) return nothing;
  return html`<section class="panel"><h2>${t('product.decisions')}</h2>
    <ul class="plain-list">${decisions.map(
      decision => html`<li>
      <div class="row">${badge(
        ...OUTCOMES[decision.decision],
        t(`decision.${decision.decision}`),
      )}<strong>${entryWords(decision, names, t)}</strong>
        <span class="muted">${t(`scope.${decision.scope}`)}</span>${
          decision.stands ? nothing : badge('neutral', 'minus', t('decision.ended'))
        }</div>
      <p><q>${decision.reason}</q></p>
      <p class="small muted">${t('decision.by', { by: decision.by, at: formatInstant(decision.at) })}${
        decision.until ? ` · ${t('decision.until', { day: formatDay(decision.until) })}` : ''
      }</p>
      ${
        decision.found
          ? html`<p class="small row"><span class="muted">${t('decision.found')}</span>${verdictBadge(decision.found.verdict)}</p>`
          : nothing
      }
      ${decision.reopenedBecause ? html`<p class="small">${bilingual(decision.reopenedBecause.explanation)}</p>` : nothing}</li>`,
    )}</ul></section>`;
}

/** What is owed now, until when it is covered, and by when proof is to be there. */
export function obligationsView(obligations, t) {
  const now = obligations.filter(({ status }) => status !== 'LIFTED');
  if (now.length === 0) return nothing;
  return html`<ul class="plain-list">${now.map(
    obligation => html`<li><div class="row">
    <a href=${link('obligations', [obligation.id])}>${t('owed.entry', { entry: bilingual(obligation.entry.name) })}</a>${obligationBadge(
      obligation.status,
    )}
    <span>${dueDay(obligation, day => html`${t('owed.due')} ${day}`)}</span>
    ${dueBadge(obligation)}</div></li>`,
  )}</ul>`;
}

/** An entry as people call it: "Router (CNE-01, Announcement No. 2 of 2023)". */
export function entryWords({ edition, entry }, names, t) {
  return t('entry', { name: bilingual(names(edition, entry)) || entry, entry, edition: editionName(edition) });
}
