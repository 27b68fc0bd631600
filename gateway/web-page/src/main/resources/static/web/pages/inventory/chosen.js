/** What can be done with the ticked products of the list. */
import { html, nothing } from 'lit';
import { language } from '../../core/preferences.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { assignVendors, exportChosen } from '../../api/products.js';
import { listVendorNames } from '../../api/names.js';
import { chooseForBid } from '../../design/bid-choice.js';
import { openForm } from '../../design/dialogs.js';
import { faultOf, field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { exportButtons } from '../../design/save-file.js';
import { toast, toastWithUndo } from '../../design/toasts.js';

const LONGEST_NAME = 200;

/** @returns {(rows: object[], clear: () => void) => unknown} the actions of the list; another action is one more button */
export const chosenActions = page => (products, clear) =>
  html`${
    has('member')
      ? html`<button @click=${() => setVendor(page, products, clear)}>${icon('people')}${page.t('chosen.vendor')}</button>`
      : nothing
  }<button @click=${() => askForProofs(products)}>${icon('seal')}${page.t('chosen.bid')}</button
  >${exportButtons(page, 'products', format =>
    exportChosen(
      products.map(({ sku }) => sku),
      format,
      language(),
    ),
  )}`;

/** The day of the bid is asked on the page of bids. */
function askForProofs(products) {
  chooseForBid(products.map(({ sku }) => sku));
  return go(link('bids'));
}

async function setVendor(page, products, clear) {
  const { t } = page;
  const known = await listVendorNames().catch(() => new Map());
  const done = await openForm({
    title: t('chosen.vendor.title', { count: products.length }),
    action: t('chosen.vendor'),
    content: problem =>
      html`${field(
        'chosen-vendor',
        t('field.vendor'),
        html`<input id="chosen-vendor" name="vendor" list="chosen-vendor-known" autocomplete="off" maxlength=${LONGEST_NAME}>
        <datalist id="chosen-vendor-known">${[...known.keys()].map(vendor => html`<option value=${vendor}></option>`)}</datalist>`,
        { hint: t('chosen.vendor.hint'), fault: faultOf(problem, 'items[0].vendor') },
      )}`,
    submit: form => {
      const vendor = form.get('vendor').trim() || null;
      return assignVendors(products.map(({ sku }) => ({ sku, vendor })));
    },
  });
  if (done === null) return;
  clear();
  tell(page, done);
  await page.reload();
}

/** Says what became of the products, and gives each the vendor back that it had. */
function tell(page, outcomes) {
  const { t } = page;
  const changed = outcomes.filter(({ outcome }) => outcome === 'CHANGED');
  const failed = outcomes.filter(({ outcome }) => outcome !== 'CHANGED' && outcome !== 'UNCHANGED');
  const words = [t('chosen.changed', { count: changed.length })];
  if (failed.length)
    words.push(t('chosen.failed', { count: failed.length, skus: failed.map(({ sku }) => sku).join(t('list.enumerated')) }));
  const title = words.join(t('chosen.and'));
  if (changed.length === 0) {
    toast(failed.length ? 'warning' : 'info', title);
    return;
  }
  const undo = () =>
    page.run(async () => {
      const back = await assignVendors(changed.map(({ sku, before }) => ({ sku, vendor: before })));
      const count = back.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'UNCHANGED').length;
      toast(count === back.length ? 'success' : 'warning', t('chosen.undone', { count, of: back.length }));
      await page.reload();
    });
  toastWithUndo(failed.length ? 'warning' : 'success', { title, action: t('undo'), undo });
}
