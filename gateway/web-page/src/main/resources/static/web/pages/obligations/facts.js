/** What an obligation is about, when it is due and why, and what the register says of it. */
import { html, nothing } from 'lit';
import { addDays, dayOf, formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, listed, paperNumber, withAside } from '../../core/texts.js';
import { badge, obligationBadge, stateBadge } from '../../design/badges.js';
import { ciiView } from '../../design/cii.js';
import { citationLine } from '../../design/citation.js';
import { dueBadge, isSinceLearnt } from '../../design/due.js';
import { announcementWords, editionName } from '../../design/edition-name.js';
import { term } from '../../design/term.js';
import { isWaiting } from './answer.js';

export function facts(t, obligation, product) {
  const { status, waiver, edition } = obligation;
  return html`<dl class="facts">
    <dt>${t('column.status')}</dt><dd class="row">${obligationBadge(status)}${dueBadge(obligation)}</dd>
    <dt>${t('fact.due')}</dt><dd>${dueWords(t, obligation, product)}${namedWords(t, obligation)}</dd>
    ${dayFacts(t, obligation)}
    <dt>${term('edition', t('fact.edition'))}</dt><dd class="stack-small"><span>${withAside(
      bilingual(edition.title),
      announcementWords(edition.announcement),
    )}</span><span
        class="row">${stateBadge(
          'force',
          edition.force,
        )}<span class="muted small">${t('fact.effective', { day: formatDay(edition.effective) })}</span></span></dd>
    <dt>${term('cii', t('field.usedInCii'))}</dt><dd>${ciiView(obligation.cii, obligation.sku)}</dd>
    ${obligation.law ? html`<dt>${t('page.law')}</dt><dd>${citationLine(obligation.law)}</dd>` : nothing}
    ${
      waiver
        ? html`<dt>${t('fact.waiver')}</dt><dd><span class="preserve">${waiver.reason}</span><br><span class="muted small">${t(
            waiver.until ? 'waiver.until' : 'waiver.open',
            { by: waiver.by, day: formatDay(waiver.until) },
          )}</span></dd>`
        : nothing
    }
    <dt>${t('fact.opened')}</dt><dd>${t('opened.words', { when: formatInstant(obligation.openedAt) })}</dd>
  </dl>`;
}

/** Four days, each another fact, and since when the law punishes a breach. */
function dayFacts(t, { days, entry, endedProof }) {
  const isEquipment = entry.code.startsWith('CNE');
  const shown = (name, day, format = formatDay) => (day ? html`<dt>${t(`days.${name}`)}</dt><dd>${format(day)}</dd>` : nothing);
  const atLatest = day => t('days.learnt', { day: formatDay(day) });
  return html`<dt>${t('days.firstListed')}</dt><dd>${t('days.by', {
    day: days.firstListedAtLatest ? t('days.atLatest', { day: formatDay(days.firstListed) }) : formatDay(days.firstListed),
    edition: editionName(days.firstListedBy),
  })}${days.firstListedAtLatest ? html`<br><span class="small muted">${t('days.unknownFigure')}</span>` : nothing}</dd>
    ${endedFact(t, endedProof)}
    ${shown('coveredUntil', days.coveredUntil)}
    ${shown('notToBeSoldSince', days.notToBeSoldSince, isSinceLearnt(days) ? atLatest : formatDay)}
    ${shown('planned', days.planned)}
    ${shown('penaltySince', days.penaltySince)}
    ${isEquipment ? html`<dt></dt><dd class="small muted">${t('days.equipment')}</dd>` : nothing}`;
}

/** Which proof covered it last, what it states, and what the register says of it. */
function endedFact(t, ended) {
  if (!ended) return nothing;
  const { kind, number, body, validUntil } = ended;
  return html`<dt>${t('ended.title')}</dt><dd>${kind ? t(`answer.proof.${kind}`) : t('proof.paper')} ${paperNumber(number)}${
    body ? html` · ${body}` : nothing
  }${validUntil ? html` · ${t('certificate.until', { day: formatDay(validUntil) })}` : nothing}${
    ended.lapse ? html` · ${lapseWords(t, ended)}` : nothing
  }</dd>`;
}

/** What the register says now, and since when it is not valid at the latest, if it had said something else before. */
function lapseWords(t, { lapse, learntOn, notValidSince }) {
  const learnt = { day: formatDay(learntOn), since: formatDay(notValidSince) };
  return t(`ended.${lapse}`, { learnt: t(notValidSince === learntOn ? 'ended.learnt' : 'ended.learnt.later', learnt) });
}

/** In few words: the days are told with the proof. */
const endWords = (t, ended) => (ended.lapse ? t(`ended.as.${ended.lapse}`) : t('ended.on', { day: formatDay(ended.validUntil) }));

/** The later of market entry and the first day without cover; the day itself is too late. */
function dueWords(t, { due, dueRule, edition, status, overdue, withoutProof, endedProof }, { market }) {
  if (status === 'SATISFIED') return t('due.covered');
  const ended = endedProof && { how: endWords(t, endedProof) };
  if (withoutProof)
    return ended ? t(endedProof.lapse === 'SUSPENDED' ? 'due.proofSuspended' : 'due.proofEnded', ended) : t('due.withoutProof');
  if (overdue) return ended ? t('due.planPassed.ended', ended) : t('due.planPassed');
  if (!due || dueRule === 'BEFORE_MARKET_ENTRY') return t('due.unknown');
  const words = { day: formatDay(due), last: formatDay(addDays(due, -1)) };
  if (due === market?.entryDate) return t('due.marketEntryDay', words);
  return due === edition.effective ? t('due.effective', words) : t('due.other', words);
}

/** That the vendor named a proof about which we have not decided. */
function namedWords(t, { status, answer }) {
  if (status === 'SATISFIED' || !answer?.proof || !isWaiting({ answer })) return nothing;
  return html`<br><span>${t('due.named', { day: formatDay(dayOf(answer.at)) })}</span>`;
}

/** Whom a proof of the company names, and for which models. */
function namedView(t, { holder, models }) {
  const lines = [holder && t('proof.holder', { holder }), models.length && t('proof.models', { models: listed(models) })].filter(Boolean);
  return lines.map(line => html`<br><span class="small muted">${line}</span>`);
}

/** What covers it, or is to be renewed; and what else the register has for the product under the entry. */
/** That a person has to confirm the proof, because the register lists its number for others. */
const doubtView = (t, { id, otherListing }) =>
  otherListing
    ? html`<br>${t('proof.doubtful.text', { others: bilingual(otherListing) })} <a
          href=${link('proofs', [id])}>${t('proof.doubtful.open')}</a>`
    : nothing;

export function proofsView(t, { sku, certificate, proof, registerCopy, renewal, entry }, { certificates = [] }) {
  const known = certificates.filter(one => one.entry === entry.code);
  return html`${
    certificate
      ? html`<p class="row">${badge(
          'success',
          'check',
          t('certificate.covers'),
        )}<span><a href=${link('register', [certificate.number])}>${paperNumber(certificate.number)}</a>${
          certificate.validUntil ? html` · ${t('certificate.until', { day: formatDay(certificate.validUntil) })}` : nothing
        }</span></p>`
      : nothing
  }
    ${
      proof
        ? html`<p class="row">${
            proof.otherListing ? badge('warning', 'question', t('proof.doubtful')) : badge('success', 'check', t('proof.covers'))
          }<span>${t(`answer.proof.${proof.kind}`)} <a
            href=${link('proofs', [proof.id])}>${paperNumber(proof.number)}</a> · ${t('proof.by', { by: proof.by })}${
              proof.validUntil ? html` · ${t('certificate.until', { day: formatDay(proof.validUntil) })}` : nothing
            }${namedView(t, proof)}${doubtView(t, proof)}</span></p>`
        : nothing
    }
    ${
      renewal
        ? html`<p class="row">${badge('warning', 'clock', t('certificate.renewal'))}<span>${t('certificate.lapses', {
            paper: renewal.kind ? t(`answer.proof.${renewal.kind}`) : t('proof.paper'),
            number: paperNumber(renewal.certificate),
            day: formatDay(renewal.validUntil),
          })}</span></p>`
        : nothing
    }
    ${
      known.length > 0
        ? html`<ul class="stack-small">${known.map(
            one =>
              html`<li><span class="row"><a href=${link('register', [one.number])}>${paperNumber(one.number)}</a>${stateBadge(
                'certificate',
                one.status,
              )}</span><p class="small">${bilingual(one.explanation)}</p></li>`,
          )}</ul>`
        : nothing
    }
    ${!certificate && !proof && known.length === 0 ? html`<p class="muted">${t('certificate.none')}</p>` : nothing}
    ${registerCopy ? html`<p class="small muted">${bilingual(registerCopy.note)}</p>` : nothing}
    <p class="row small"><a href=${link('proofs', [], { sku })}>${t('proof.open')}</a><a
        href=${link('register', [], { entry: entry.code })}>${t('certificate.search')}</a></p>`;
}
