/** One obligation: what it is about, when it is due and why, what has happened, and what can be done. */
import { html, nothing } from 'lit';
import { vendorName } from '../../app/vendor-name.js';
import { addDays, formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, withAside } from '../../core/texts.js';
import { getObligation, readObligationHistory } from '../../api/obligations.js';
import { readAssessment, readProduct } from '../../api/products.js';
import { badge, obligationBadge, stateBadge } from '../../design/badges.js';
import { ciiView } from '../../design/cii.js';
import { citationLine } from '../../design/citation.js';
import { dueBadge } from '../../design/due.js';
import { announcementWords, editionName } from '../../design/edition-name.js';
import { icon } from '../../design/icons.js';
import { pageHead } from '../../design/messages.js';
import { actionsOf } from './actions.js';
import { answerView } from './answer.js';
import { historyView } from './history.js';
import { nameOf } from './list.js';

/** @returns the obligation with its tag, its product, what certificates say about the product, and its history; newest first */
export async function readDetail(id, signal) {
  const held = await getObligation(id, { signal });
  const { sku } = held.value;
  const [product, assessment, history] = await Promise.all([
    readProduct(sku, { signal }),
    readAssessment(sku, { signal }),
    readObligationHistory(held.value, { signal }),
  ]);
  return { held, product: product.value, assessment, history };
}

export function detailView(page, { held, product, assessment, history }) {
  const { t } = page;
  const obligation = held.value;
  return html`<nav class="small no-print" aria-label=${t('breadcrumb')}><a
      href=${link('obligations')}>${icon('left')}${t('title')}</a></nav>
    ${pageHead(nameOf(obligation), {
      lead: `${obligation.sku} · ${withAside(bilingual(obligation.entry.name), obligation.entry.code)}`,
      actions: has('member') ? actionsOf(page, held) : nothing,
    })}
    <div class="columns">
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
    </div>
    <section class="panel"><h2>${t('answer.title')}</h2>${answerView(t, obligation)}</section>
    <div class="columns">
      <section class="panel"><h2>${t('detail.history')}</h2>${historyView(t, history)}</section>
      <section class="panel"><h2>${t('detail.certificates')}</h2>${certificates(t, obligation, assessment)}</section>
    </div>`;
}

function facts(t, obligation, product) {
  const { status, progress, waiver, edition, vendor, nextReminder } = obligation;
  return html`<dl class="facts">
    <dt>${t('column.status')}</dt><dd class="row">${obligationBadge(status)}${dueBadge(obligation)}</dd>
    <dt>${t('fact.due')}</dt><dd>${dueWords(t, obligation, product)}</dd>
    ${dayFacts(t, obligation)}
    <dt>${t('fact.edition')}</dt><dd class="stack-small"><span>${withAside(
      bilingual(edition.title),
      announcementWords(edition.announcement),
    )}</span><span
        class="row">${stateBadge(
          'force',
          edition.force,
        )}<span class="muted small">${t('fact.effective', { day: formatDay(edition.effective) })}</span></span></dd>
    <dt>${t('column.vendor')}</dt><dd>${
      vendor
        ? html`${vendorName(vendor)} · <a href=${link('contacts', [], { vendor })}>${t('openContacts')}</a> · <a
            href=${link('alerts', [], { vendor })}>${t('openAlerts')}</a>`
        : t('noVendor')
    }</dd>
    <dt>${t('field.usedInCii')}</dt><dd>${ciiView(obligation.cii, obligation.sku)}</dd>
    ${obligation.law ? html`<dt>${t('page.law')}</dt><dd>${citationLine(obligation.law)}</dd>` : nothing}
    ${
      progress
        ? html`<dt>${t('fact.progress')}</dt><dd>${t('progress.words', {
            application: progress.application,
            body: progress.body,
            expected: formatDay(progress.expected),
            by: progress.by,
          })}</dd>`
        : nothing
    }
    ${
      waiver
        ? html`<dt>${t('fact.waiver')}</dt><dd><span class="preserve">${waiver.reason}</span><br><span class="muted small">${t(
            waiver.until ? 'waiver.until' : 'waiver.open',
            { by: waiver.by, day: formatDay(waiver.until) },
          )}</span></dd>`
        : nothing
    }
    ${
      nextReminder
        ? html`<dt>${t('fact.reminder')}</dt><dd>${t('reminder.words', { day: formatDay(nextReminder.on), count: nextReminder.lead })}</dd>`
        : nothing
    }
    <dt>${t('fact.opened')}</dt><dd>${t('opened.words', {
      when: formatInstant(obligation.openedAt),
      cause: t(`cause.${obligation.openedBy.kind}`),
    })}</dd>
  </dl>`;
}

/** Four days, each another fact, and since when the law punishes a breach. */
function dayFacts(t, { days, entry }) {
  const isEquipment = entry.code.startsWith('CNE');
  const shown = (name, day) => (day ? html`<dt>${t(`days.${name}`)}</dt><dd>${formatDay(day)}</dd>` : nothing);
  return html`<dt>${t('days.firstListed')}</dt><dd>${t('days.by', {
    day: formatDay(days.firstListed),
    edition: editionName(days.firstListedBy),
  })}</dd>
    ${shown('coveredUntil', days.coveredUntil)}
    ${shown('notToBeSoldSince', days.notToBeSoldSince)}
    ${shown('planned', days.planned)}
    ${shown('penaltySince', days.penaltySince)}
    ${isEquipment ? html`<dt></dt><dd class="small muted">${t('days.equipment')}</dd>` : nothing}`;
}

/** The later of market entry and the first day without cover; the day itself is too late. */
function dueWords(t, { due, dueRule, edition, status, overdue, withoutProof }, { market }) {
  if (status === 'SATISFIED') return t('due.covered');
  if (withoutProof) return t('due.withoutProof');
  if (overdue) return t('due.planPassed');
  if (!due || dueRule === 'BEFORE_MARKET_ENTRY') return t('due.unknown');
  const words = { day: formatDay(due), last: formatDay(addDays(due, -1)) };
  if (due === market?.entryDate) return t('due.marketEntryDay', words);
  return due === edition.effective ? t('due.effective', words) : t('due.other', words);
}

function certificates(t, { sku, certificate, proof, renewal, entry }, { certificates = [] }) {
  const known = certificates.filter(one => one.entry === entry.code);
  return html`${
    certificate
      ? html`<p class="row">${badge(
          'success',
          'check',
          t('certificate.covers'),
        )}<span><a href=${link('register', [certificate.number])}>${certificate.number}</a>${
          certificate.validUntil ? html` · ${t('certificate.until', { day: formatDay(certificate.validUntil) })}` : nothing
        }</span></p>`
      : nothing
  }
    ${
      proof
        ? html`<p class="row">${badge('success', 'check', t('proof.covers'))}<span><a
            href=${link('proofs', [proof.id])}>${proof.number}</a> · ${t('proof.by', { by: proof.by })}${
              proof.validUntil ? html` · ${t('certificate.until', { day: formatDay(proof.validUntil) })}` : nothing
            }</span></p>`
        : nothing
    }
    ${
      renewal
        ? html`<p class="row">${badge('warning', 'clock', t('certificate.renewal'))}<span>${t('certificate.lapses', {
            number: renewal.certificate,
            day: formatDay(renewal.validUntil),
          })}</span></p>`
        : nothing
    }
    ${
      known.length > 0
        ? html`<ul class="stack-small">${known.map(
            one =>
              html`<li><span class="row"><a href=${link('register', [one.number])}>${one.number}</a>${stateBadge(
                'certificate',
                one.status,
              )}</span><p class="small">${bilingual(one.explanation)}</p></li>`,
          )}</ul>`
        : nothing
    }
    ${!certificate && !proof && known.length === 0 ? html`<p class="muted">${t('certificate.none')}</p>` : nothing}
    <p><a class="button" href=${link('proofs', [], { sku })}>${t('proof.open')}</a></p>
    <p class="small"><a href=${link('register', [], { entry: entry.code })}>${t('certificate.search')}</a></p>`;
}
