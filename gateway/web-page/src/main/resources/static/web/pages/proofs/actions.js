/** Entering and changing a proof, accepting it for products, and taking that back. */
import { html, nothing } from 'lit';
import { go, link } from '../../core/router.js';
import { bilingual, listed, paperNumber, translator } from '../../core/texts.js';
import { saveHeld } from '../../api/held.js';
import { acceptProof, changeProof, enterProof, listOpenObligations, readProof, withdrawAcceptance } from '../../api/proofs.js';
import { openForm } from '../../design/dialogs.js';
import { reasonField } from '../../design/forms.js';
import { toast } from '../../design/toasts.js';
import { lastDay } from './last-day.js';
import { standingView } from './standing.js';
import { changesOf, checkFields, checkOf, noEndField, proofFields, proofOf } from './form.js';

const t = translator('proofs');

/** @param {string[]} skus of the products that it is for */
export async function add(page, skus = []) {
  const entered = await openForm({
    title: t('add'),
    action: t('add'),
    wide: true,
    content: proofFields({ skus }),
    submit: data => enterProof(proofOf(data)),
  });
  if (!entered) return;
  toast('success', t('added', { number: paperNumber(entered.number) }), t('added.text'));
  go(link('proofs', [entered.id]));
}

export async function edit(page, held) {
  const { id } = held.value;
  const changed = await openForm({
    title: t('change'),
    action: t('save'),
    wide: true,
    content: proofFields(held.value),
    submit: data => saveHeld(held, { read: () => readProof(id), save: etag => changeProof(id, proofOf(data), etag), changes: changesOf }),
  });
  if (!changed) return;
  toast('success', t('changed'));
  await page.reload();
}

/** Chooses among the obligations that are open; a proof that has ended is recorded as history. */
export async function accept(page, proof) {
  const open = await page.run(() => listOpenObligations({ signal: page.signal }));
  if (!open) return;
  const named = new Set(proof.skus);
  const rows = [...open].sort((one, other) => Number(named.has(other.sku)) - Number(named.has(one.sku)));
  const answer = await openForm({
    title: t('accept.title', { number: paperNumber(proof.number) }),
    action: t(proof.ended ? 'accept.history' : 'accept'),
    wide: true,
    content: problem => html`<p>${t(proof.ended ? 'accept.history.text' : 'accept.text')}</p>
      ${proof.standing.differences.length > 0 ? standingView(t, proof) : nothing}
      <fieldset class="proof-choices"><legend>${t('accept.for')}</legend>
        ${rows.length === 0 ? html`<p class="muted">${t('accept.nothing')}</p>` : nothing}
        ${rows.map(
          row => html`<label class="check"><input type="checkbox" name="for" value=${JSON.stringify([row.sku, row.entry.code])}>
            <span class="break">${row.sku} · ${bilingual(row.product.name)} · ${bilingual(row.entry.name)}</span></label>`,
        )}</fieldset>
      ${proof.validUntil ? nothing : html`<dl class="facts"><dt>${t('validUntil')}</dt><dd>${lastDay(t, proof)}</dd></dl>${noEndField()}`}
      ${reasonOf(proof.standing.kind, problem)}
      ${checkFields(problem, proof.checked)}`,
    submit: data => acceptEach(proof, data),
  });
  if (!answer) return;
  tell(answer);
  await page.reload();
}

/** The register has its number for another holder; or it, or the paper itself, perhaps names another product than one of the chosen. */
function reasonOf(standing, problem) {
  if (standing === 'OTHER_HOLDER') return reasonField('acceptance-reason', t('accept.reason'), problem);
  return reasonField('acceptance-reason', t('accept.reason.nearly'), problem, { required: false });
}

/** One request for each entry. */
async function acceptEach(proof, data) {
  const skus = new Map();
  for (const value of data.getAll('for')) {
    const [sku, entry] = JSON.parse(value);
    skus.set(entry, [...(skus.get(entry) ?? []), sku]);
  }
  const outcomes = [];
  for (const [entry, its] of skus) {
    const answer = await acceptProof(proof.id, {
      skus: its,
      entry,
      checked: checkOf(data),
      history: proof.ended,
      statesNoEnd: Boolean(data.get('statesNoEnd')),
      reason: data.get('reason') || null,
    });
    outcomes.push(...answer.outcomes);
  }
  return outcomes;
}

/** The same act as accepting it, by what the register has now. */
export async function confirm(page, proof, { sku, entry, otherListing }) {
  const answer = await openForm({
    title: t('confirm.title', { sku }),
    action: t('confirm'),
    content: problem => html`<p>${t('confirm.text', { others: bilingual(otherListing) })}</p>
      ${proof.validUntil ? nothing : noEndField()}
      ${reasonField('confirmation-reason', t('confirm.reason'), problem)}
      ${checkFields(problem, proof.checked)}`,
    submit: data =>
      acceptProof(proof.id, {
        skus: [sku],
        entry,
        checked: checkOf(data),
        history: proof.ended,
        statesNoEnd: Boolean(data.get('statesNoEnd')),
        reason: data.get('reason') || null,
      }),
  });
  if (!answer) return;
  tell(answer.outcomes);
  await page.reload();
}

function tell(outcomes) {
  const accepted = outcomes.filter(({ outcome }) => outcome === 'ACCEPTED').map(({ sku }) => sku);
  if (accepted.length > 0) toast('success', t('accepted', { skus: listed(accepted) }));
  for (const { sku, outcome, by, explanation } of outcomes) {
    if (outcome === 'UNCHANGED') toast('info', t('accepted.before', { sku, by }));
    if (outcome === 'REJECTED') toast('warning', t('rejected', { sku }), bilingual(explanation));
  }
}

export async function withdraw(page, proof, sku) {
  const done = await openForm({
    title: t('withdraw.title', { sku }),
    action: t('withdraw'),
    danger: true,
    content: problem => html`<p>${t('withdraw.text')}</p>${reasonField('withdrawal-reason', t('reason'), problem)}`,
    submit: data => withdrawAcceptance(proof.id, { skus: [sku], reason: data.get('reason') }),
  });
  if (!done) return;
  toast('success', t('withdrawn', { sku }));
  await page.reload();
}
