/** One decision for all reviews of a group: asked in a dialog, sent in slots, and taken back as long as the page is there. */
import { html } from 'lit';
import { formatNumber, today } from '../../core/format.js';
import { bilingual } from '../../core/texts.js';
import { decideMany, listReviewsOfGroup, revokeMany } from '../../api/reviews.js';
import { openForm } from '../../design/dialogs.js';
import { faultOf, field, reasonField } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { message } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { keepReason } from './drafts.js';
import { reasonsOf } from './item.js';

const SLOT = 200;
const DECISIONS = ['IN_SCOPE', 'NOT_IN_SCOPE', 'NEEDS_DATA'];
const PROGRESS = 'group-progress';

/**
 * Asks for one decision about all reviews of a group, and sends it in slots. If a slot fails, the decisions of the slots before it stay,
 * and the person who sends the form again decides about the reviews that still wait.
 *
 * @param {object} page the page of reviews
 */
export async function decideGroup(page, group) {
  const { t, groups } = page;
  const sent = { outcomes: new Map(), decision: null };
  const done = await openForm({
    title: t('group.decide.title', { count: group.products, name: bilingual(group.entryName) }),
    action: t('group.decide', { count: group.products }),
    wide: true,
    content: problem => fields(t, group, problem),
    submit: async form => {
      const request = { decision: form.get('decision'), reason: form.get('reason'), until: form.get('until') || null };
      sent.decision = request.decision;
      keepReason(request.reason);
      const rows = await listReviewsOfGroup({ ...groups.filters, group: group.key }, { signal: page.signal });
      await decideInSlots(rows, request, sent.outcomes);
    },
  });
  const decided = [...sent.outcomes.values()].filter(({ decision }) => decision);
  if (done === null && decided.length === 0) return;
  page.groupDone = { ...sent, group, decided, left: [...sent.outcomes.values()].filter(({ decision }) => !decision) };
  await page.arrive();
}

function fields(t, group, problem) {
  const request = t('dataRequest', { what: reasonsOf(t, group).join(t('dataRequest.and')) });
  const prefill = event => {
    const reason = event.target.form.querySelector('#group-reason');
    if (event.target.value === 'NEEDS_DATA' && reason.value.trim() === '') reason.value = request;
  };
  return html`<ul>${reasonsOf(t, group).map(reason => html`<li>${reason}</li>`)}</ul>
    <fieldset><legend>${t('decision')}</legend>${DECISIONS.map(
      decision => html`<div class="option"><input type="radio" id="group-${decision}" name="decision" value=${decision} required
        @change=${prefill}>
      <label for="group-${decision}"><strong>${t(`decide.${decision}`)}</strong><br><span
          class="small muted">${t(`group.means.${decision}`)}</span></label></div>`,
    )}</fieldset>
    ${reasonField('group-reason', t('reason'), problem)}
    ${field('group-until', t('until.day'), html`<input id="group-until" name="until" type="date" min=${today()}>`, {
      hint: t('until.hint'),
      fault: faultOf(problem, 'until'),
    })}
    <p class="small muted">${t('group.decide.text', { count: group.products })}</p>
    <progress id=${PROGRESS} max=${group.products} value="0" aria-label=${t('group.progress')}></progress>`;
}

/** @param {Map<string, object>} outcomes of the products decided so far, by SKU */
export async function decideInSlots(rows, request, outcomes) {
  const byRevision = rows.map(({ sku, revision }) => ({ sku, revision }));
  for (let from = 0; from < rows.length; from += SLOT) {
    const { edition, entry } = rows[from];
    const items = await decideMany({ ...request, edition, entry, products: byRevision.slice(from, from + SLOT) });
    items.forEach(item => outcomes.set(item.sku, item));
    const bar = document.getElementById(PROGRESS);
    if (bar) bar.value = outcomes.size;
  }
}

/** What became of the last group, and the way back. */
export function groupDoneBar(page) {
  const { t, groupDone } = page;
  const { decided, left, decision, group } = groupDone;
  const changed = left.filter(({ outcome }) => outcome === 'CHANGED_MEANWHILE').length;
  const other = left.length - changed;
  return message(
    left.length > 0 ? 'warning' : 'success',
    '',
    html`<div class="row spread"><span>${icon('check')} ${t('group.done', {
      count: decided.length,
      decision: t(`decide.${decision}`),
      name: bilingual(group.entryName),
    })}</span>${
      decided.length > 0 ? html`<button type="button" ?disabled=${page.busy} @click=${() => undoGroup(page)}>${t('undo')}</button>` : ''
    }</div>`,
    ...(changed > 0 ? [t('group.done.changed', { count: changed })] : []),
    ...(other > 0 ? [t('group.done.refused', { count: other })] : []),
  );
}

/** Takes all decisions of the last group back. */
export function undoGroup(page) {
  const { t, groupDone } = page;
  return page.run(async () => {
    const ids = groupDone.decided.map(({ decision }) => decision);
    let revoked = 0;
    for (let from = 0; from < ids.length; from += SLOT) {
      const items = await revokeMany(ids.slice(from, from + SLOT));
      revoked += items.filter(({ outcome }) => outcome === 'REVOKED' || outcome === 'ENDED').length;
    }
    page.groupDone = null;
    const words = t('group.undone', { count: formatNumber(revoked), of: formatNumber(ids.length) });
    toast(revoked === ids.length ? 'success' : 'warning', words);
    await page.arrive();
  });
}
