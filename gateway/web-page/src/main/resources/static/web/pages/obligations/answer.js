/** What the vendor answered by the link of a message, and what a member can do about it. */
import { html, nothing } from 'lit';
import { dayOf, formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { listed, paperNumber } from '../../core/texts.js';
import { acceptAnswer, rejectAnswer } from '../../api/obligations.js';
import { answerBadge, badge } from '../../design/badges.js';
import { openForm } from '../../design/dialogs.js';
import { faultOf, field, reasonField } from '../../design/forms.js';

/** @returns whether a member has to accept or reject the answer */
export const isWaiting = ({ answer }) => answer?.state === 'WAITING';

const CHECKS = {
  COVERS: ['success', 'check'],
  OTHER: ['warning', 'question'],
  EXPIRED: ['danger', 'clock'],
  REVOKED: ['danger', 'cross'],
  SUSPENDED: ['danger', 'warning'],
  UNKNOWN: ['danger', 'question'],
};

/** As the vendor described it; the paper itself is in the vault. */
function proofView(t, proof) {
  const lines = [
    proof.body && t('answer.proof.body', { body: proof.body }),
    proof.issued && t('answer.proof.issued', { day: formatDay(proof.issued) }),
    proof.validUntil && t('answer.proof.until', { day: formatDay(proof.validUntil) }),
    proof.statement && t('answer.proof.statement'),
  ].filter(Boolean);
  const number = paperNumber(proof.number);
  return html`<p>${t(`answer.proof.${proof.kind}`)} <a class="break" href=${link('proofs', [proof.id])}>${number}</a>${lines.map(
    line => html`<br />${line}`,
  )}</p>`;
}

/** What the register listed under the number, for another holder or product, when the vendor confirmed it. */
function listingView(t, listing) {
  return html`${listingFacts(t, listing)}<p>${t('answer.listing.because')}</p>`;
}

function listingFacts(t, listing) {
  const lines = [
    listing.holder && t('answer.listing.holder', { holder: listing.holder }),
    listing.product && t('answer.listing.product', { product: listing.product }),
    listing.models.length && t('answer.listing.models', { models: listed(listing.models) }),
    listing.copied && t('answer.listing.copied', { day: formatDay(dayOf(listing.copied)) }),
  ].filter(Boolean);
  return html`<p>${t('answer.listing', { number: paperNumber(listing.number) })}${lines.map(line => html`<br />${line}`)}</p>`;
}

export function answerView(t, { answer, endedAnswer }) {
  if (answer)
    return html`${givenView(t, answer, answerBadge(answer))}${
      isWaiting({ answer }) ? html`<p class="small muted">${t('answer.waits')}</p>` : nothing
    }${decisionView(t, answer)}`;
  return endedAnswer ? endedView(t, endedAnswer) : html`<p class="muted">${t('answer.none')}</p>`;
}

/** One about which nobody decided, because there was nothing left to decide. */
function endedView(t, { answer, by, at }) {
  return html`${givenView(t, answer, badge('neutral', 'minus', t(`answered.${answer.kind}`)))}<p class="small">${t(`answer.ended.${by}`, {
    when: formatInstant(at),
  })}</p>`;
}

function givenView(t, answer, head) {
  const { application, applied, check, certificate, colleague, contactName, listing, person, proof, reason } = answer;
  return html`<p class="row">${head}<span class="muted small">${t('answer.at', {
    when: formatInstant(answer.at),
    who: person ?? contactName ?? t('answer.contact'),
  })}</span></p>
    ${
      application
        ? html`<p>${t('answer.application', {
            number: application.number,
            body: application.body,
            expected: formatDay(application.expected),
          })}</p>`
        : nothing
    }
    ${
      applied
        ? html`<p>${t('answer.applied', { body: applied.body })}${
            applied.expected ? html`<br>${t('answer.applied.expected', { expected: formatDay(applied.expected) })}` : nothing
          }</p>`
        : nothing
    }
    ${colleague ? html`<p>${t('answer.colleague', { name: colleague.name ?? '', email: colleague.email })}</p>` : nothing}
    ${proof ? proofView(t, proof) : nothing}
    ${listing ? listingView(t, listing) : nothing}
    ${reason ? html`<p class="preserve">${reason}</p>` : nothing}
    ${
      certificate
        ? html`<p class="row"><a href=${link('register', [certificate])}>${paperNumber(certificate)}</a>${
            check ? badge(...CHECKS[check], t(`check.${check}`)) : nothing
          }</p>`
        : nothing
    }`;
}

function decisionView(t, { decision }) {
  return decision
    ? html`<p class="small">${t('answer.decided', { by: decision.by, when: formatInstant(decision.at) })}${
        decision.reason ? html`<br>${t('answer.reason')} <span class="preserve">${decision.reason}</span>` : nothing
      }${decision.note ? html`<br>${t('answer.note')} <span class="preserve">${decision.note}</span>` : nothing}</p>`
    : nothing;
}

const ENDS_SUPPLY = ['DISCONTINUED', 'NOT_FOR_MAINLAND'];
const CONSEQUENCES = ['WITHDRAW', 'STOP_TRACKING'];

const words = form => ({ reason: form.get('reason') || null, note: form.get('note') || null });

/** @param listed whether the register lists the certificate for another, so that accepting it needs a reason */
function noteField(t, id, problem, listed = false) {
  return field(
    id,
    t(listed ? 'accept.note.listing' : 'decision.note'),
    html`<textarea id=${id} name="note" rows="2" maxlength="2000" ?required=${listed}></textarea>`,
    { fault: faultOf(problem, 'note') },
  );
}

/** Accepting says what follows. A certificate that the register does not show as valid is refused by the service, which says why. */
export function askToAccept(t, held) {
  const { answer } = held.value;
  const asksForConsequence = ENDS_SUPPLY.includes(answer.kind);
  return openForm({
    title: t('accept.title'),
    action: t('accept.action'),
    content: problem => html`<p>${t(`accept.${answer.kind}`)}</p>
      ${answer.listing ? listingFacts(t, answer.listing) : nothing}
      ${
        asksForConsequence
          ? html`<fieldset class="field"><legend>${t('accept.then')}</legend>${CONSEQUENCES.map(
              then => html`<label><input type="radio" name="then" value=${then} required> ${t(`accept.then.${then}`)}</label>`,
            )}<span class="fault">${faultOf(problem, 'then')}</span></fieldset>`
          : nothing
      }
      ${field('accept-reason', t('accept.reason'), html`<textarea id="accept-reason" name="reason" rows="3" maxlength="2000"></textarea>`, {
        fault: faultOf(problem, 'reason'),
      })}
      ${noteField(t, 'accept-note', problem, Boolean(answer.listing))}
      ${
        answer.proof && !answer.proof.validUntil
          ? html`<label class="check"><input type="checkbox" name="statesNoEnd"> <span>${t('accept.no-end')}</span></label>`
          : nothing
      }`,
    submit: async form => {
      await acceptAnswer(held, { ...words(form), then: form.get('then'), statesNoEnd: Boolean(form.get('statesNoEnd')) });
      return t('accept.done');
    },
  });
}

export function askToReject(t, held) {
  return openForm({
    title: t('reject.title'),
    action: t('reject.action'),
    content: problem =>
      html`<p>${t('reject.text')}</p>${reasonField('reject-reason', t('reason'), problem)}${noteField(t, 'reject-note', problem)}`,
    submit: async form => {
      await rejectAnswer(held, words(form));
      return t('reject.done');
    },
  });
}
