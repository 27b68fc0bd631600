/** What can be done with the ticked obligations of the list. */
import { html, nothing } from 'lit';
import { today } from '../../core/format.js';
import { revokeMany, waiveMany } from '../../api/obligations.js';
import { openForm } from '../../design/dialogs.js';
import { faultOf, field, reasonField } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { toast, toastWithUndo } from '../../design/toasts.js';

/** @param {Page} page @returns {(rows: object[], clear: () => void) => unknown} the actions of the list */
export const chosenActions = page => (rows, clear) =>
  html`<button @click=${() => waiveChosen(page, rows, clear)}>${icon('minus')}${page.t('action.waive')}</button>`;

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
      const back = await revokeMany({ ids: changed.map(({ id }) => id), reason: t('chosen.undo.reason') });
      const count = back.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'NO_WAIVER').length;
      toast(count === back.length ? 'success' : 'warning', t('chosen.undone', { count, of: back.length }));
      await page.arrive();
    });
  toastWithUndo(tone, { title, content: lines(content), action: t('undo'), undo });
}

const lines = content => content.map(words => html`<p class="small">${words}</p>`);
