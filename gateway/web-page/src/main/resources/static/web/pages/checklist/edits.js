/** What a person states about an item: each dialog changes a part of the statement and leaves the rest as it is now. */
import { html } from 'lit';
import { today } from '../../core/format.js';
import { go, link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import {
  addEvidenceLink,
  assignItems,
  CATEGORIES,
  ITEM_STATES,
  listChecklist,
  makeItem,
  readItem,
  readPlanSettings,
  removeEvidence,
  stateItem,
} from '../../api/checklist.js';
import { saveHeld } from '../../api/held.js';
import { confirm, openChange, openForm } from '../../design/dialogs.js';
import { faultOf, field } from '../../design/forms.js';
import { option } from '../../design/option.js';
import { toast, toastWithUndo } from '../../design/toasts.js';

const LONGEST_TEXT = 2000;
const LONGEST_NAME = 200;
const FIELDS = ['state', 'reason', 'word', 'owner', 'due', 'reviewOn', 'expires', 'note'];
const DETAIL = 'details.';

const statementOf = ({ stated }) => ({
  ...Object.fromEntries(FIELDS.map(name => [name, stated?.[name] ?? null])),
  details: stated?.details ?? {},
  plan: stated?.plan ?? { path: null, body: null, done: [] },
});

const differences = (t, before, now) =>
  [...FIELDS, 'details', 'plan']
    .filter(name => JSON.stringify(statementOf(before)[name]) !== JSON.stringify(statementOf(now)[name]))
    .map(name => ({ name: t(`stated.${name}`) }));

/** @param {(stated: object) => object} part what changes of the statement */
function save(page, held, part) {
  const { id } = held.value;
  const write = etag => {
    const stated = statementOf(held.value);
    return stateItem(id, { ...stated, ...part(stated) }, etag);
  };
  return saveHeld(held, { read: () => readItem(id), save: write, changes: (before, now) => differences(page.t, before, now) });
}

const ask = (page, options) => openChange(page, page.t('saved'), options);

const textOf = (form, name) => form.get(name)?.trim() || null;

const area = (name, value, required = false) =>
  html`<textarea id="item-${name}" name=${name} maxlength=${LONGEST_TEXT} ?required=${required} .value=${value ?? ''}></textarea>`;

const line = (name, value, type = 'text') =>
  html`<input id="item-${name}" name=${name} type=${type} maxlength=${LONGEST_NAME} autocomplete="off" value=${value ?? ''}>`;

/** The state with what it needs: a word or evidence if done, a reason if not applicable. */
export function editState(page, held) {
  const { t } = page;
  const stated = statementOf(held.value);
  const isProven = held.value.evidence.some(({ kind }) => kind === 'FILE' || kind === 'LINK');
  const choose = ({ target: { value, form } }) => {
    form.elements.reason.required = value === 'NOT_APPLICABLE';
    form.elements.word.required = value === 'DONE' && !isProven;
  };
  const states = held.value.answer ? ['', ...ITEM_STATES] : ITEM_STATES;
  const chosen = stated.state ?? (held.value.answer ? '' : 'OPEN');
  return ask(page, {
    title: t('state.edit'),
    content: problem => html`<fieldset><legend>${t('status')}</legend>${states.map(state =>
      option(
        { name: 'state', value: state, checked: state === chosen, change: choose },
        state ? t(`item.${state}`) : t('state.system'),
        t(`state.${state || 'system'}.text`),
      ),
    )}</fieldset>
      ${field('item-word', t('stated.word'), area('word', stated.word, chosen === 'DONE' && !isProven), {
        hint: t(isProven ? 'word.optional' : 'word.hint'),
        fault: faultOf(problem, 'word'),
      })}
      ${field('item-reason', t('stated.reason'), area('reason', stated.reason, chosen === 'NOT_APPLICABLE'), {
        hint: t('reason.hint'),
        fault: faultOf(problem, 'reason'),
      })}
      <div class="fields">${field('item-reviewOn', t('stated.reviewOn'), line('reviewOn', stated.reviewOn, 'date'), {
        hint: t('reviewOn.hint'),
        fault: faultOf(problem, 'reviewOn'),
      })}
      ${field('item-expires', t('stated.expires'), line('expires', stated.expires, 'date'), {
        hint: t('expires.hint'),
        fault: faultOf(problem, 'expires'),
      })}</div>`,
    submit: form =>
      save(page, held, () => ({
        state: form.get('state') || null,
        word: textOf(form, 'word'),
        reason: textOf(form, 'reason'),
        reviewOn: textOf(form, 'reviewOn'),
        expires: textOf(form, 'expires'),
      })),
  });
}

export function editOwner(page, held) {
  const { t } = page;
  const stated = statementOf(held.value);
  return ask(page, {
    title: t('owner.edit'),
    content: problem => html`${field('item-owner', t('stated.owner'), line('owner', stated.owner), {
      hint: t('owner.hint'),
      fault: faultOf(problem, 'owner'),
    })}
      ${field('item-due', t('stated.due'), line('due', stated.due, 'date'), { hint: t('due.hint'), fault: faultOf(problem, 'due') })}
      ${field('item-note', t('stated.note'), area('note', stated.note), { hint: t('note.hint'), fault: faultOf(problem, 'note') })}`,
    submit: form => save(page, held, () => ({ owner: textOf(form, 'owner'), due: textOf(form, 'due'), note: textOf(form, 'note') })),
  });
}

const WITH_BODY = ['TESTING', 'CERTIFICATION'];
const PATHS = [...WITH_BODY, 'FROM_MAKER'];

/** The way to the proof, the body, and which of its steps are done. Another way has other steps, so none of them is chosen with it. */
export async function editPlan(page, held) {
  const { t } = page;
  const settings = await page.run(() => readPlanSettings());
  if (settings === undefined) return null;
  const { plan } = held.value;
  const stated = statementOf(held.value).plan;
  const doneBefore = new Map(stated.done.map(({ step, on }) => [step, on]));
  return ask(page, {
    title: t('plan.edit'),
    content: problem => html`<fieldset @change=${chooseWay}><legend>${t('plan.path')}</legend>${['', ...PATHS].map(path =>
      option(
        { name: 'path', value: path, checked: path === (stated.path ?? '') },
        t(`plan.path.${path || 'usual'}`),
        t(`plan.path.${path || 'usual'}.text`),
      ),
    )}</fieldset>
      ${bodyField(t, settings.value.bodies, stated, problem)}
      <fieldset><legend>${t('plan.done')}</legend>${plan.steps.map(({ step, what, done }) =>
        option(
          { type: 'checkbox', name: 'done', value: step, checked: doneBefore.has(step) },
          bilingual(what),
          done && !doneBefore.has(step) ? t('plan.doneAlready') : '',
        ),
      )}</fieldset>`,
    submit: form =>
      save(page, held, () => ({
        plan: {
          path: form.get('path') || null,
          body: textOf(form, 'body'),
          done: form.getAll('done').map(step => ({ step, on: doneBefore.get(step) ?? today() })),
        },
      })),
  });
}

/** The body is one of the chosen way; a field that is off is not sent. */
function chooseWay({ target: { value, form } }) {
  const { body } = form.elements;
  body.disabled = !WITH_BODY.includes(value);
  body.setAttribute('list', `bodies-${value}`);
}

function bodyField(t, bodies, { path, body }, problem) {
  return field(
    'plan-body',
    t('plan.body'),
    html`<input id="plan-body" name="body" maxlength=${LONGEST_NAME} autocomplete="off" list="bodies-${path ?? ''}"
        ?disabled=${!WITH_BODY.includes(path)} value=${body ?? ''}>
      ${WITH_BODY.map(
        way =>
          html`<datalist id="bodies-${way}">${bodies
            .filter(one => one.path === way)
            .map(({ called, name }) => html`<option value=${called}>${bilingual(name)}</option>`)}</datalist>`,
      )}`,
    { hint: t('plan.body.hint'), fault: faultOf(problem, 'plan.body') },
  );
}

const MOST_ASSIGNED = 500;

/** Owner, day and note for the items of the list, as far as one request takes them. */
export async function assignAll(page, filters) {
  const { items, next } = await listChecklist({ ...filters, limit: MOST_ASSIGNED });
  return assign(page, items, { text: next ? 'assign.first' : 'assign.text' });
}

/** @param {object[]} items of which those that nobody asks for any more stay as they are */
export async function assign(page, items, { text = 'assign.chosen' } = {}) {
  const { t } = page;
  const ids = items.filter(({ retired }) => !retired).map(({ id }) => id);
  const assigned = await openForm({
    title: t('assign'),
    action: t('assign'),
    content: problem => html`<p>${t(text, { count: ids.length })}</p>
      <div class="fields">${field('item-owner', t('stated.owner'), line('owner', ''), { fault: faultOf(problem, 'owner') })}
      ${field('item-due', t('stated.due'), line('due', '', 'date'), { hint: t('assign.hint'), fault: faultOf(problem, 'due') })}</div>
      ${field('item-note', t('stated.note'), area('note', ''), { fault: faultOf(problem, 'note') })}`,
    submit: form => assignItems({ items: ids, owner: textOf(form, 'owner'), due: textOf(form, 'due'), note: textOf(form, 'note') }),
  });
  if (assigned === null) return false;
  tellAssigned(page, assigned.items);
  await page.reload();
  return true;
}

/** Says what became of the items, and gives each back what people had stated before. */
function tellAssigned(page, items) {
  const { t } = page;
  const changed = items.filter(({ outcome }) => outcome === 'CHANGED');
  const unchanged = items.filter(({ outcome }) => outcome === 'UNCHANGED').length;
  const failed = items.length - changed.length - unchanged;
  const title = t('assign.done', { changed: changed.length, unchanged, failed });
  const tone = failed ? 'warning' : 'success';
  if (changed.length === 0) {
    toast(tone, title);
    return;
  }
  const undo = () =>
    page.run(async () => {
      const back = await assignItems({ each: changed.map(({ id, before }) => ({ id, ...before })) });
      const count = back.items.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'UNCHANGED').length;
      toast(count === changed.length ? 'success' : 'warning', t('assign.undone', { count, of: changed.length }));
      await page.reload();
    });
  toastWithUndo(tone, { title, action: t('undo'), undo });
}

/** @param {string[]} names of the details that the item asks for */
export function editDetails(page, held, names) {
  const { t } = page;
  const { details } = statementOf(held.value);
  return ask(page, {
    title: t('details.edit'),
    content: problem =>
      names.map(name =>
        field(
          `item-${name}`,
          t(`detail.${name}`),
          html`<input id="item-${name}" name="${DETAIL}${name}" maxlength="500" autocomplete="off" value=${details[name] ?? ''}>`,
          { fault: faultOf(problem, DETAIL + name) },
        ),
      ),
    submit: form => save(page, held, stated => ({ details: withDetails(stated.details, names, form) })),
  });
}

/** A detail that is emptied is taken back. */
function withDetails(details, names, form) {
  const changed = { ...details };
  for (const name of names) {
    const value = textOf(form, DETAIL + name);
    if (value) changed[name] = value;
    else delete changed[name];
  }
  return changed;
}

export function addLink(page, { value }) {
  const { t } = page;
  return ask(page, {
    title: t('evidence.link'),
    content: problem => html`${field(
      'evidence-address',
      t('evidence.address'),
      html`<input id="evidence-address" name="address" type="url" required maxlength="2000" placeholder="https://">`,
      { fault: faultOf(problem, 'address') },
    )}
      ${field(
        'evidence-name',
        t('evidence.name'),
        html`<input id="evidence-name" name="name" maxlength=${LONGEST_NAME} autocomplete="off">`,
        { fault: faultOf(problem, 'name') },
      )}`,
    submit: form => addEvidenceLink(value.id, { address: textOf(form, 'address'), name: textOf(form, 'name') }),
  });
}

export async function remove(page, held, evidence) {
  const { t } = page;
  if (!(await confirm(t('evidence.remove.title', { name: evidence.name }), t('evidence.remove.text'), t('evidence.remove')))) return;
  const removed = await page.run(() => removeEvidence(held.value.id, evidence.id, held.etag));
  if (removed === undefined) return;
  toast('success', t('saved'));
  await page.reload();
}

/** An item of the company's own, such as a question to the authorities. */
export async function addOwn(page) {
  const { t } = page;
  const made = await openForm({
    title: t('own.add'),
    action: t('own.add'),
    content: problem => html`<p class="muted">${t('own.text')}</p>
      ${field(
        'own-category',
        t('category'),
        html`<select id="own-category" name="category">${CATEGORIES.map(
          one => html`<option value=${one} ?selected=${one === 'AUTHORITIES'}>${t(`category.${one}`)}</option>`,
        )}</select>`,
      )}
      ${field('item-what', t('own.what'), area('what', '', true), { fault: faultOf(problem, 'what') })}
      ${field('item-why', t('own.why'), area('why', ''), { fault: faultOf(problem, 'why') })}
      <div class="fields">${field('item-owner', t('stated.owner'), line('owner', ''), { fault: faultOf(problem, 'owner') })}
      ${field('item-due', t('stated.due'), line('due', '', 'date'), { fault: faultOf(problem, 'due') })}</div>`,
    submit: form =>
      makeItem({
        category: form.get('category'),
        what: textOf(form, 'what'),
        why: textOf(form, 'why'),
        owner: textOf(form, 'owner'),
        due: textOf(form, 'due'),
      }),
  });
  if (made !== null) await go(link('checklist', [made.id]));
}
