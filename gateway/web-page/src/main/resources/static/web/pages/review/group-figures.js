/** The missing figure for all reviews of a group: asked in a dialog, sent in slots, and taken back by a button. */
import { html } from 'lit';
import { bilingual, withAside } from '../../core/texts.js';
import { enterFigures } from '../../api/products.js';
import { listReviewsOfGroup } from '../../api/reviews.js';
import { openForm } from '../../design/dialogs.js';
import { faultOf, field } from '../../design/forms.js';
import { requirement } from '../../design/requirement.js';
import { toast, toastWithUndo } from '../../design/toasts.js';

const SLOT = 200;
const LONGEST = 500;
const PROGRESS = 'group-progress';

/** Whether products of a group lack figures that a person can enter. */
export const lacksFigures = group => group.missing.length > 0;

/**
 * Asks for the figures that decide about a group, and enters them at all of its products. If a slot fails, what was entered before stays,
 * and the person who sends the form again enters it at the products that still wait.
 *
 * @param {object} page the page of reviews
 */
export async function enterForGroup(page, group) {
  const { t, groups } = page;
  const outcomes = new Map();
  await openForm({
    title: t('group.figures.title', { count: group.products, name: bilingual(group.entryName) }),
    action: t('group.figures', { count: group.products }),
    content: problem => fields(t, group, problem),
    submit: async form => {
      const figures = group.missing
        .map((criterion, place) => ({ name: nameOf(criterion), value: form.get(`figure-${place}`).trim() }))
        .filter(({ value }) => value);
      const rows = await listReviewsOfGroup({ ...groups.filters, group: group.key }, { signal: page.signal });
      await enterInSlots(
        rows.map(({ sku, revision }) => ({ sku, revision, figures })),
        outcomes,
      );
    },
  });
  if (outcomes.size === 0) return;
  tell(page, group, [...outcomes.values()]);
  await page.arrive();
}

/** The lexicon reads the Chinese names of all parameters. */
const nameOf = ({ label, parameter }) => label.zh || parameter;

function fields(t, group, problem) {
  const askForOne = ({ target: { form } }) => {
    const inputs = [...form.querySelectorAll('[name^="figure-"]')];
    inputs[0].required = inputs.every(({ value }) => value.trim() === '');
  };
  return html`${group.missing.map((criterion, place) =>
    field(
      `group-figure-${place}`,
      withAside(bilingual(criterion.label), requirement(criterion.required)),
      html`<input id="group-figure-${place}" name="figure-${place}" maxlength=${LONGEST} autocomplete="off" ?required=${place === 0}
          @input=${askForOne}>`,
      { hint: t('group.figures.hint'), fault: place === 0 ? faultOf(problem, 'items[0].figures') : '' },
    ),
  )}
    <p class="small muted">${t('group.figures.text', { count: group.products })}</p>
    <progress id=${PROGRESS} max=${group.products} value="0" aria-label=${t('group.progress')}></progress>`;
}

/** @param {Map<string, object>} outcomes of the products so far, by SKU */
export async function enterInSlots(items, outcomes) {
  for (let from = 0; from < items.length; from += SLOT) {
    const entered = await enterFigures(items.slice(from, from + SLOT));
    entered.forEach(item => outcomes.set(item.sku, item));
    const bar = document.getElementById(PROGRESS);
    if (bar) bar.value = outcomes.size;
  }
}

/** Says what became of the products, and gives each the figures back that it had. */
function tell(page, group, outcomes) {
  const { t } = page;
  const changed = outcomes.filter(({ outcome }) => outcome === 'CHANGED');
  const left = outcomes.filter(({ outcome }) => outcome !== 'CHANGED' && outcome !== 'UNCHANGED');
  const title = t('group.figures.done', { count: changed.length, name: bilingual(group.entryName) });
  const content = left.length > 0 ? [html`<p class="small">${t('group.figures.left', { count: left.length })}</p>`] : [];
  const tone = left.length > 0 ? 'warning' : 'success';
  if (changed.length === 0) {
    toast(tone, title, ...content);
    return;
  }
  const undo = () =>
    page.run(async () => {
      const back = new Map();
      await enterInSlots(
        changed.map(({ sku, before }) => ({ sku, figures: before })),
        back,
      );
      const count = [...back.values()].filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'UNCHANGED').length;
      toast(count === changed.length ? 'success' : 'warning', t('group.figures.undone', { count, of: changed.length }));
      await page.arrive();
    });
  toastWithUndo(tone, { title, content, action: t('undo'), undo });
}
