/** The form of a decision: what, why, for which products and until when; and the way back. */
import { html, nothing } from 'lit';
import { formatNumber, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { faultOf, field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { message } from '../../design/messages.js';
import { productName } from '../../design/product-name.js';
import { lastReason } from './drafts.js';

const LONGEST_REASON = 2000;
const DECISIONS = [
  ['IN_SCOPE', '1'],
  ['NOT_IN_SCOPE', '2'],
  ['NEEDS_DATA', '3'],
];

/** @returns the scopes that a decision about this review can have, the narrowest first */
export function possibleScopes({ manufacturer, model, vendor }) {
  return ['PRODUCT', ...(manufacturer && model ? ['MODEL'] : []), ...(vendor ? ['VENDOR_ENTRY'] : [])];
}

/** @param {object} page the page of reviews, whose draft the form shows and changes */
export function decisionForm(page) {
  const { t, draft, problem } = page;
  const disabled = page.undoing || !page.subject;
  return html`<form class="panel" aria-label=${t('decision')} @submit=${event => submit(event, page)}>
    <h2>${t('decision')}</h2>
    <div class="review-decisions" role="group" aria-label=${t('decision')}>${DECISIONS.map(
      ([name, key]) => html`<button type="button" aria-pressed=${draft.decision === name}
      ?disabled=${disabled} @click=${() => page.act(name)}><kbd aria-hidden="true">${key}</kbd>${t(`decide.${name}`)}</button>`,
    )}</div>
    ${field(
      'review-reason',
      t('reason'),
      html`<textarea id="review-reason" required maxlength=${LONGEST_REASON} aria-describedby="review-reason-hint" .value=${draft.reason}
      @input=${event => page.keep({ reason: event.target.value })} @keydown=${event => keysInReason(event, page)}></textarea>`,
      { hint: t(draft.decision === 'NEEDS_DATA' ? 'reason.hint.data' : 'reason.hint'), fault: faultOf(problem, 'reason') },
    )}
    ${
      lastReason() && lastReason() !== draft.reason
        ? html`<button type="button" class="quiet review-last" ?disabled=${disabled} @click=${() => page.act('repeat')}><kbd
            aria-hidden="true">r</kbd><span>${t('reason.last', { reason: lastReason() })}</span></button>`
        : nothing
    }
    ${scopes(page, disabled)}
    <details ?open=${draft.until !== '' || faultOf(problem, 'until') !== ''}><summary>${t('until')}</summary>${field(
      'review-until',
      t('until.day'),
      html`<input id="review-until" type="date" min=${today()} .value=${draft.until}
      @change=${event => page.keep({ until: event.target.value })}>`,
      { hint: t('until.hint'), fault: faultOf(problem, 'until') },
    )}</details>
    <div class="actions"><button class="primary" ?disabled=${disabled || !draft.decision}>${
      draft.decision ? t('save', { decision: t(`decide.${draft.decision}`) }) : t('save.none')
    }</button></div>
  </form>`;
}

function submit(event, page) {
  event.preventDefault();
  if (event.target.reportValidity()) page.send();
}

/** Enter sends, Shift+Enter begins a line, Escape gives the keys back; Enter that ends a Chinese input does nothing else. */
function keysInReason(event, page) {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Escape') event.target.blur();
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  if (!page.draft.decision) event.target.form.querySelector('button').focus();
  else if (event.target.reportValidity()) page.send();
}

function scopes(page, disabled) {
  const { t, draft, siblings } = page;
  const review = page.queue.current;
  const chosen = siblings?.find(({ scope }) => scope === draft.scope);
  return html`<fieldset><legend>${t('scope')} <kbd aria-hidden="true">w</kbd></legend>${possibleScopes(review).map(scope => {
    const count = siblings?.find(one => one.scope === scope)?.count;
    return html`<label class="check"><input type="radio" name="scope" value=${scope} ?disabled=${disabled} .checked=${draft.scope === scope}
        @change=${() => page.keep({ scope })}>
      <span>${t(`scope.${scope}`, review)}${
        count > 0 ? html` <span class="badge">${t('scope.more', { count })}</span>` : nothing
      }</span></label>`;
  })}</fieldset>
  ${
    chosen?.count > 0
      ? message(
          'info',
          t('siblings', { count: chosen.count }),
          html`<ul class="review-siblings">${chosen.items.map(
            item =>
              html`<li><a href=${link('inventory', [item.sku])}>${productName(item)}</a> <span class="muted small">${item.sku}</span></li>`,
          )}</ul>
    ${
      chosen.count > chosen.items.length
        ? html`<p class="small">${t('siblings.more', { count: chosen.count - chosen.items.length })}</p>`
        : nothing
    }`,
        )
      : nothing
  }`;
}

/** The last decision with a button that takes it back. */
export function undoBar(t, last, { disabled, act }) {
  if (!last) return nothing;
  const beside = last.decision.products ? last.decision.products.standing - 1 : 0;
  return html`<div class="message success review-undo"><div class="row spread"><span>${icon('check')} ${t('last', {
    decision: t(`decide.${last.decision.decision}`),
    name: productName(last.review),
  })}
    ${beside > 0 ? html`<span class="muted small">${t('last.beside', { count: formatNumber(beside) })}</span>` : nothing}</span>
    <button type="button" ?disabled=${disabled} @click=${act}><kbd aria-hidden="true">u</kbd>${t('undo')}</button></div>
    <p class="small muted preserve">${bilingual(last.decision.reason)}</p></div>`;
}
