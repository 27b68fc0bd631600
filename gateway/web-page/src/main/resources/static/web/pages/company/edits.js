/** Changes of the profile: each dialog changes one part, and leaves the others as they are now. */
import { html } from 'lit';
import { addDays, today } from '../../core/format.js';
import { Problem } from '../../api/client.js';
import { saveHeld } from '../../api/held.js';
import { readProduct } from '../../api/products.js';
import { readProfile, saveProfile, SECTORS } from '../../api/profile.js';
import { confirm, openChange } from '../../design/dialogs.js';
import { faultOf, field } from '../../design/forms.js';
import { option } from '../../design/option.js';
import { toast } from '../../design/toasts.js';
import { differences } from './differences.js';
import { STANDINGS } from './standings.js';

const LONGEST_REASONS = 2000;
const REVIEW_DAYS = 365;
const AT_ONCE = 10;
const SKUS_NAMED = 20;
const NOT_FOUND = 404;
const UNKNOWN_PRODUCTS = 'urn:certwatch:unknown-products';

/** Saves the profile with a part changed: `part` is asked again after somebody else was faster. */
async function save({ t }, held, part) {
  const write = etag => saveProfile({ ...held.value, ...part(held.value) }, etag);
  return saveHeld(held, { read: readProfile, save: write, changes: (before, now) => differences(t, before, now).map(name => ({ name })) });
}

const ask = (page, options) => openChange(page, page.t('saved'), options);

export function editSectors(page, held) {
  const { t } = page;
  return ask(page, {
    title: t('sectors.edit'),
    content: () => html`<p class="muted">${t('sectors.ask')}</p>
      ${SECTORS.map(sector =>
        option(
          { type: 'checkbox', name: 'sectors', value: sector, checked: held.value.sectors.includes(sector) },
          t(`sector.${sector}`),
          t(`sector.${sector}.text`),
        ),
      )}`,
    submit: form => save(page, held, () => ({ sectors: form.getAll('sectors') })),
  });
}

export function editCii(page, held) {
  const { t } = page;
  const { standing, reasons, reviewOn } = held.value.cii;
  const choose = ({ target }) => {
    target.form.elements.reasons.required = target.value !== 'UNKNOWN';
  };
  return ask(page, {
    title: t('cii.edit'),
    content: problem => html`<fieldset><legend>${t('cii')}</legend>
        ${Object.keys(STANDINGS).map(one =>
          option(
            { name: 'standing', value: one, checked: one === standing, change: choose },
            t(`standing.${one}`),
            t(`standing.${one}.text`),
          ),
        )}</fieldset>
      ${field(
        'cii-reasons',
        t('field.reasons'),
        html`<textarea id="cii-reasons" name="reasons" maxlength=${LONGEST_REASONS} ?required=${standing !== 'UNKNOWN'}
            .value=${reasons ?? ''}></textarea>`,
        { hint: t('cii.reasons.hint'), fault: faultOf(problem, 'cii.reasons') },
      )}
      ${field(
        'cii-review',
        t('field.reviewOn'),
        html`<input id="cii-review" name="reviewOn" type="date" value=${reviewOn ?? addDays(today(), REVIEW_DAYS)}>`,
        { hint: t('cii.review.hint'), fault: faultOf(problem, 'cii.reviewOn') },
      )}`,
    submit: form =>
      save(page, held, () => ({
        cii: { standing: form.get('standing'), reasons: form.get('reasons').trim() || null, reviewOn: form.get('reviewOn') || null },
      })),
  });
}

const skusOf = text => [
  ...new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
  ),
];

const NEW_CUSTOMER = { name: '', reasons: '', everyProduct: false, products: [], projects: [] };
const NEW_PROJECT = { name: '', products: [] };

/** @param {?object} customer null for a new one */
export function editOperator(page, held, customer) {
  const { t } = page;
  const start = customer ?? NEW_CUSTOMER;
  const known = new Set([...start.products, ...start.projects.flatMap(project => project.products)]);
  const place = () =>
    Math.max(
      0,
      held.value.operators.findIndex(one => one.name === customer?.name),
    );
  const path = name => `operators[${customer ? place() : held.value.operators.length}].${name}`;
  const fault = (problem, name) => faultOf(problem, path(name));
  let sent = NEW_CUSTOMER;
  return ask(page, {
    title: t(customer ? 'operators.edit' : 'operators.add'),
    content: problem => html`${field(
      'operator-name',
      t('field.customer'),
      html`<input id="operator-name" name="name" required maxlength="200" autocomplete="off" value=${start.name}>`,
      { fault: fault(problem, 'name') },
    )}
      ${field(
        'operator-reasons',
        t('field.reasons'),
        html`<textarea id="operator-reasons" name="reasons" maxlength=${LONGEST_REASONS} .value=${start.reasons ?? ''}></textarea>`,
        { hint: t('operators.reasons.hint'), fault: fault(problem, 'reasons') },
      )}
      <fieldset><legend>${t('operators.products')}</legend>${['LISTED', 'EVERY'].map(scope =>
        option(
          { name: 'scope', value: scope, checked: (scope === 'EVERY') === start.everyProduct },
          t(`operators.scope.${scope}`),
          t(`operators.scope.${scope}.text`),
        ),
      )}</fieldset>
      ${field(
        'operator-products',
        t('operators.listed'),
        html`<textarea id="operator-products" name="products" spellcheck="false" .value=${start.products.join('\n')}></textarea>`,
        { hint: t('operators.products.hint'), fault: productsFault(t, problem, path('products'), sent.products) },
      )}
      ${[...start.projects, NEW_PROJECT].map((project, at) => projectFields(t, problem, path(`projects[${at}]`), project, at, sent))}`,
    async submit(form) {
      sent = customerOf(form);
      const named = [...sent.products, ...sent.projects.flatMap(project => project.products)];
      await assertKnown(
        t,
        named.filter(sku => !known.has(sku)),
      );
      return save(page, held, ({ operators }) => ({ operators: replaced(operators, customer?.name, sent) }));
    },
  });
}

function projectFields(t, problem, path, project, at, sent) {
  return html`<fieldset><legend>${project.name || t('operators.project.add')}</legend>
    ${field(
      `operator-project-${at}`,
      t('operators.project'),
      html`<input id=${`operator-project-${at}`} name="project" maxlength="200" autocomplete="off" value=${project.name}>`,
      { hint: t('operators.project.hint'), fault: faultOf(problem, `${path}.name`) },
    )}
    ${field(
      `operator-project-products-${at}`,
      t('operators.project.products'),
      html`<textarea id=${`operator-project-products-${at}`} name="projectProducts" spellcheck="false"
          .value=${project.products.join('\n')}></textarea>`,
      { hint: t('operators.products.hint'), fault: productsFault(t, problem, `${path}.products`, sent.projects[at]?.products ?? []) },
    )}</fieldset>`;
}

/** A project without name and products is one that nobody has filled in, or that is to be removed. */
function customerOf(form) {
  const skus = form.getAll('projectProducts');
  return {
    name: form.get('name').trim(),
    reasons: form.get('reasons').trim() || null,
    everyProduct: form.get('scope') === 'EVERY',
    products: skusOf(form.get('products')),
    projects: form
      .getAll('project')
      .map((name, at) => ({ name: name.trim(), products: skusOf(skus[at]) }))
      .filter(({ name, products }) => name || products.length),
  };
}

/** The customer keeps its place; one that somebody else removed meanwhile is added again. */
function replaced(operators, name, now) {
  return operators.some(one => one.name === name) ? operators.map(one => (one.name === name ? now : one)) : [...operators, now];
}

/** What is at fault in the list of products; a single one is named by its SKU. */
function productsFault(t, problem, path, skus) {
  if (problem?.type === UNKNOWN_PRODUCTS) return problem.title;
  const faults = problem?.errors?.filter(({ field: name }) => name === path || name.startsWith(`${path}[`)) ?? [];
  return faults
    .map(({ field: name, reason }) => {
      const sku = skus[name.slice(path.length).match(/\d+/)?.[0]];
      return sku === undefined ? reason : t('operators.product.fault', { sku, reason });
    })
    .join(' ');
}

/** A mistyped SKU would leave a product out without anybody noticing. */
async function assertKnown(t, skus) {
  const unknown = [];
  for (let from = 0; from < skus.length; from += AT_ONCE) {
    const some = skus.slice(from, from + AT_ONCE);
    const known = await Promise.all(some.map(isKnown));
    unknown.push(...some.filter((_, at) => !known[at]));
  }
  if (unknown.length === 0) return;
  const [title, named] = [t('operators.unknown', { count: unknown.length }), unknown.slice(0, SKUS_NAMED).join(t('list.enumerated'))];
  const detail = unknown.length > SKUS_NAMED ? t('operators.unknown.more', { named, count: unknown.length - SKUS_NAMED }) : named;
  throw new Problem(400, { type: UNKNOWN_PRODUCTS, title, detail });
}

async function isKnown(sku) {
  try {
    await readProduct(sku);
    return true;
  } catch (failure) {
    if (failure.status === NOT_FOUND) return false;
    throw failure;
  }
}

export function changeSharing(page, held) {
  const { t } = page;
  const shares = held.value.sharesPhrases;
  return ask(page, {
    title: t(shares ? 'sharing.end' : 'sharing.begin'),
    action: t(shares ? 'sharing.end' : 'sharing.begin'),
    content: () => html`<p>${t(shares ? 'sharing.end.text' : 'sharing.begin.text')}</p>`,
    submit: () => save(page, held, () => ({ sharesPhrases: !shares })),
  });
}

export async function removeOperator(page, held, { name }) {
  const { t } = page;
  if (!(await confirm(t('operators.remove.title', { name }), t('operators.remove.text'), t('remove')))) return;
  const saved = await page.run(() => save(page, held, ({ operators }) => ({ operators: operators.filter(one => one.name !== name) })));
  if (saved === undefined) return;
  toast('success', t('saved'));
  await page.reload();
}
