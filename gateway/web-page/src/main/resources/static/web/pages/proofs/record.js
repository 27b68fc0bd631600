/** A certificate in hand at the place of its obligation: entered into the vault with its scan, and accepted for the product at once. */
import { html, nothing } from 'lit';
import { go, link } from '../../core/router.js';
import { bilingual, loadTexts, paperNumber, translator } from '../../core/texts.js';
import { acceptProof, changeProof, enterProof, proofKindsOf, putProofFile, readProof } from '../../api/proofs.js';
import { openForm } from '../../design/dialogs.js';
import { reasonField } from '../../design/forms.js';
import { toast } from '../../design/toasts.js';
import '../../design/file-drop.js';
import { checkOf, noEndField, proofFields, proofOf } from './form.js';

const t = translator('proofs');

/**
 * @param {{sku: string, entry: {code: string}}} obligation
 * @returns {Promise<boolean>} whether something was stored
 */
export async function recordProof(page, obligation) {
  const { sku } = obligation;
  await loadTexts('proofs');
  const paper = new Paper(obligation);
  const outcome = await openForm({
    title: t('record.title', { sku }),
    action: t('record'),
    wide: true,
    content: problem => html`<p>${t('record.text')}</p>
      ${proofFields({ kind: 'CERTIFICATE', skus: [sku] }, proofKindsOf(obligation.entry.code))(problem)}
      <cw-file-drop label=${t('scan.drop')} hint=${t('scan.limits')} accept=".pdf,.png,.jpg,.jpeg" @file=${({ detail }) => {
        paper.scan = detail.file;
      }}></cw-file-drop>
      <label class="check"><input type="checkbox" name="accept"> <span>${t('record.accept', { sku })}</span></label>
      ${noEndField()}
      ${reasonField('record-reason', t('accept.reason.nearly'), problem, { required: false })}
      ${paper.id ? html`<p class="small muted">${t('record.entered')}</p>` : nothing}`,
    submit: data => paper.store(data),
  });
  if (!outcome) return paper.id !== null;
  tell(outcome, sku);
  return true;
}

/** What was stored before a step failed is not stored again when the form is sent once more. */
class Paper {
  constructor({ sku, entry }) {
    this.sku = sku;
    this.entry = entry.code;
    this.scan = null;
    this.stored = null;
    this.id = null;
  }

  async store(data) {
    if (this.id) {
      const { etag } = await readProof(this.id);
      await changeProof(this.id, proofOf(data), etag);
    } else {
      this.id = (await enterProof(proofOf(data))).id;
    }
    if (this.scan && this.scan !== this.stored) {
      const { etag } = await readProof(this.id);
      await putProofFile(this.id, this.scan, etag);
      this.stored = this.scan;
    }
    const { value: proof } = await readProof(this.id);
    if (!data.get('accept')) return { proof };
    const { outcomes } = await acceptProof(this.id, {
      skus: [this.sku],
      entry: this.entry,
      checked: checkOf(data),
      history: proof.ended,
      statesNoEnd: Boolean(data.get('statesNoEnd')),
      reason: data.get('reason') || null,
    });
    return { proof, outcome: outcomes[0] };
  }
}

function tell({ proof, outcome }, sku) {
  const see = html`<a href=${link('proofs', [proof.id])}>${paperNumber(proof.number)}</a>`;
  if (outcome?.outcome === 'ACCEPTED') toast('success', t('record.accepted', { number: paperNumber(proof.number), sku }));
  else if (outcome?.outcome === 'REJECTED') {
    toast('warning', t('rejected', { sku }), bilingual(outcome.explanation));
    go(link('proofs', [proof.id]));
  } else toast('success', t('added', { number: paperNumber(proof.number) }), see);
}
