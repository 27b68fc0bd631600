/** Opening a mitigation file, and stating parts of it. */
import { html } from 'lit';
import { go, link } from '../../core/router.js';
import { translator } from '../../core/texts.js';
import { saveHeld } from '../../api/held.js';
import { listLaws, readLaw } from '../../api/laws.js';
import { changeMitigation, openMitigation, readMitigation, withdrawMitigationFile } from '../../api/mitigations.js';
import { openForm } from '../../design/dialogs.js';
import { toast } from '../../design/toasts.js';
import { correctionFields, correctionOf, discoveryFields, discoveryOf, formOf, statementFields, statementsOf } from './form.js';

const t = translator('mitigations');
const PARTS = ['title', 'discovery', 'skus', 'provision', 'corrections', 'harm', 'ownInitiative', 'firstTime', 'report', 'closed'];

/** The provisions of the law in force; none if it cannot be read, since a file can be opened without one. */
async function provisionsInForce(signal) {
  try {
    const inForce = (await listLaws(null, { signal })).find(one => one.instrument === 'csl' && one.standing === 'IN_FORCE');
    return inForce ? (await readLaw(inForce.id, { signal })).value.provisions : [];
  } catch {
    return [];
  }
}

export async function add(page) {
  const provisions = await provisionsInForce(page.signal);
  const opened = await openForm({
    title: t('add'),
    action: t('add'),
    wide: true,
    content: discoveryFields({}, provisions),
    submit: data => openMitigation(discoveryOf(data)),
  });
  if (!opened) return;
  toast('success', t('added'), t('added.text'));
  go(link('mitigations', [opened.id]));
}

const changesOf = (before, now) =>
  PARTS.filter(part => JSON.stringify(formOf(before)[part]) !== JSON.stringify(formOf(now)[part])).map(part => ({
    name: t(`part.${part}`),
  }));

/** @param {(form: object) => object} part what changes of the file */
const save = (held, part) =>
  saveHeld(held, {
    read: () => readMitigation(held.value.id),
    save: etag => {
      const form = formOf(held.value);
      return changeMitigation(held.value.id, { ...form, ...part(form) }, etag);
    },
    changes: changesOf,
  });

async function ask(page, options) {
  const saved = await openForm({ action: t('save'), wide: true, ...options });
  if (!saved) return;
  toast('success', t('saved'));
  await page.reload();
}

export async function editDiscovery(page, held) {
  const provisions = await provisionsInForce(page.signal);
  await ask(page, {
    title: t('found'),
    content: discoveryFields(formOf(held.value), provisions),
    submit: data => save(held, () => discoveryOf(data)),
  });
}

/** @param {?object} correction null for another one */
export function editCorrection(page, held, correction) {
  const place = correction ? held.value.corrections.indexOf(correction) : held.value.corrections.length;
  return ask(page, {
    title: t(correction ? 'correction.edit' : 'correction.add'),
    content: correctionFields(correction ?? {}, place),
    submit: data =>
      save(held, ({ corrections }) => {
        const stated = correctionOf(data);
        return {
          corrections: correction
            ? corrections.map(one => (one.id === correction.id ? { id: one.id, ...stated } : one))
            : [...corrections, stated],
        };
      }),
  });
}

export const removeCorrection = (page, held, correction) =>
  ask(page, {
    title: t('correction.remove'),
    action: t('correction.remove'),
    danger: true,
    content: () => html`<p class="break">${correction.what}</p>`,
    submit: () => save(held, ({ corrections }) => ({ corrections: corrections.filter(({ id }) => id !== correction.id) })),
  });

export const editStatements = (page, held) =>
  ask(page, {
    title: t('statements'),
    content: statementFields(formOf(held.value)),
    submit: data => save(held, () => statementsOf(data)),
  });

export const close = (page, held, closed) =>
  ask(page, {
    title: t(closed ? 'close' : 'reopen'),
    action: t(closed ? 'close' : 'reopen'),
    content: () => html`<p>${t(closed ? 'close.text' : 'reopen.text')}</p>`,
    submit: () => save(held, () => ({ closed })),
  });

export const withdrawFile = (page, held, file) =>
  ask(page, {
    title: t('file.withdraw'),
    action: t('file.withdraw'),
    danger: true,
    content: () => html`<p class="break">${t('file.withdraw.text', { name: file.name })}</p>`,
    submit: () =>
      saveHeld(held, {
        read: () => readMitigation(held.value.id),
        save: etag => withdrawMitigationFile(held.value.id, file.id, etag),
        changes: changesOf,
      }),
  });
