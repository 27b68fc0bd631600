/** What can be done with the ticked obligations of the list. */
import { html, nothing } from 'lit';
import { today } from '../../core/format.js';
import { language } from '../../core/preferences.js';
import { askVendors } from '../../api/alerts.js';
import { assignItems } from '../../api/checklist.js';
import { exportChosen, revokeMany, waiveMany } from '../../api/obligations.js';
import { openForm } from '../../design/dialogs.js';
import { faultOf, field, reasonField } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { exportButtons } from '../../design/save-file.js';
import { toast, toastWithUndo } from '../../design/toasts.js';

const LONGEST_NAME = 200;

/** @param {Page} page @returns {(rows: object[], clear: () => void) => unknown} the actions of the list */
export const chosenActions = page => (rows, clear) =>
  html`<button @click=${() => askChosen(page, rows, clear)}>${icon('mail')}${page.t('chosen.ask')}</button
    ><button @click=${() => assignChosen(page, rows, clear)}>${icon('person')}${page.t('chosen.assign')}</button
    ><button @click=${() => waiveChosen(page, rows, clear)}>${icon('minus')}${page.t('action.waive')}</button
    >${exportOf(page, rows)}`;

/** @returns the buttons by which a viewer, too, takes the ticked rows along */
export const exportOf = (page, rows) =>
  exportButtons(page, 'obligations', format =>
    exportChosen(
      rows.map(({ id }) => id),
      format,
      language(),
    ),
  );

/** A message that has gone out cannot be taken back, so this says before what happens. */
async function askChosen(page, rows, clear) {
  const { t } = page;
  const asked = await openForm({
    title: t('chosen.ask.title', { count: rows.length }),
    action: t('chosen.ask'),
    content: () => html`<p>${t('chosen.ask.text')}</p>`,
    submit: () => askVendors(rows.map(({ id }) => id)),
  });
  if (asked === null) return;
  clear();
  const others = asked.items.filter(({ outcome }) => outcome !== 'ASKED');
  const title = t('chosen.ask.done', { count: asked.items.length - others.length });
  const content = others.map(({ id, outcome }) =>
    t('chosen.outcome', { sku: rows.find(row => row.id === id)?.sku ?? id, outcome: t(`chosen.ask.${outcome}`) }),
  );
  toast(others.length ? 'warning' : 'success', title, ...lines(content));
  await page.run(() => page.arrive());
}

/** Owner, own day and note stand at the items of the checklist about the obligations. */
async function assignChosen(page, rows, clear) {
  const { t } = page;
  const assigned = await openForm({
    title: t('chosen.assign.title', { count: rows.length }),
    action: t('chosen.assign'),
    content: problem => html`<p class="muted">${t('chosen.assign.text')}</p>
      <div class="fields">${field(
        'chosen-owner',
        t('chosen.owner'),
        html`<input id="chosen-owner" name="owner" maxlength=${LONGEST_NAME} autocomplete="off">`,
        { fault: faultOf(problem, 'owner') },
      )}
      ${field('chosen-due', t('chosen.due'), html`<input id="chosen-due" name="due" type="date">`, {
        fault: faultOf(problem, 'due'),
      })}</div>`,
    submit: form =>
      assignItems({ obligations: rows.map(({ id }) => id), owner: form.get('owner').trim() || null, due: form.get('due') || null }),
  });
  if (assigned === null) return;
  clear();
  tellAssigned(page, rows, assigned.items);
}

/** An obligation counts as changed if an item about it did. */
function tellAssigned(page, rows, items) {
  const { t } = page;
  const thoseOf = outcome => new Set(items.filter(item => item.outcome === outcome).map(({ obligation }) => obligation));
  const [changed, unchanged] = [thoseOf('CHANGED'), thoseOf('UNCHANGED')];
  const failed = rows.filter(({ id }) => !changed.has(id) && !unchanged.has(id));
  const title = t('chosen.assign.done', { changed: changed.size, unchanged: rows.length - changed.size - failed.length });
  const content = failed.length
    ? lines([t('chosen.assign.failed', { skus: failed.map(({ sku }) => sku).join(t('list.enumerated')) })])
    : [];
  const tone = failed.length ? 'warning' : 'success';
  if (changed.size === 0) {
    toast(tone, title, ...content);
    return;
  }
  const undo = () =>
    page.run(async () => {
      const each = items.filter(({ outcome }) => outcome === 'CHANGED').map(({ id, before }) => ({ id, ...before }));
      const back = (await assignItems({ each })).items;
      const count = back.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'UNCHANGED').length;
      toast(count === back.length ? 'success' : 'warning', t('chosen.assign.undone', { count, of: back.length }));
    });
  toastWithUndo(tone, { title, content, action: t('undo'), undo });
}

async function waiveChosen(page, rows, clear) {
  const { t } = page;
  const begun = rows.filter(({ status }) => status === 'IN_PROGRESS').length;
  const outcomes = await openForm({
    title: t('chosen.waive.title', { count: rows.length }),
    action: t('waive.action'),
    danger: true,
    content: problem => html`<p>${t('waive.text')}</p>
      ${begun ? html`<p>${t('chosen.waive.begun', { count: begun })}</p>` : nothing}
      ${reasonField('action-reason', t('reason'), problem)}
      ${field('waiver-until', t('waive.until'), html`<input id="waiver-until" name="until" type="date" min=${today()}>`, {
        hint: t('waive.until.hint'),
        fault: faultOf(problem, 'until'),
      })}`,
    submit: form => waiveMany({ ids: rows.map(({ id }) => id), reason: form.get('reason'), until: form.get('until') || null }),
  });
  if (outcomes === null) return;
  clear();
  tell(page, rows, outcomes);
  await page.run(() => page.arrive());
}

/** Says what became of each that was not changed, and lets all that were be followed again. */
function tell(page, rows, outcomes) {
  const { t } = page;
  const changed = outcomes.filter(({ outcome }) => outcome === 'CHANGED');
  const others = outcomes.filter(({ outcome }) => outcome !== 'CHANGED' && outcome !== 'UNCHANGED');
  const title = t('chosen.waive.done', { count: changed.length });
  const content = others.map(({ id, outcome }) =>
    t('chosen.outcome', { sku: rows.find(row => row.id === id)?.sku ?? id, outcome: t(`chosen.outcome.${outcome}`) }),
  );
  const tone = others.length ? 'warning' : 'success';
  if (changed.length === 0) {
    toast(tone, title, ...lines(content));
    return;
  }
  const undo = () =>
    page.run(async () => {
      const back = await revokeMany({ ids: changed.map(({ id }) => id) });
      const count = back.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'NO_WAIVER').length;
      toast(count === back.length ? 'success' : 'warning', t('chosen.undone', { count, of: back.length }));
      await page.arrive();
    });
  toastWithUndo(tone, { title, content: lines(content), action: t('undo'), undo });
}

const lines = content => content.map(words => html`<p class="small">${words}</p>`);
