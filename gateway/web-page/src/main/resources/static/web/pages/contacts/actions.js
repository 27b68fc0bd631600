/** Adding, changing, confirming and removing a contact. */
import { translator } from '../../core/texts.js';
import { language } from '../../core/preferences.js';
import { saveHeld } from '../../api/held.js';
import { addContact, askToConfirm, changeContact, readContact, removeContact } from '../../api/contacts.js';
import { readVendor, saveVendor } from '../../api/names.js';
import { editName } from '../../app/name-form.js';
import { forgetVendorNames } from '../../app/vendor-name.js';
import { confirm, openForm } from '../../design/dialogs.js';
import { toast } from '../../design/toasts.js';
import { changesOf, contactFields, formOf } from './form.js';

const t = translator('contacts');

/** @param {string} vendor that the form begins with; null for a member of the own team */
export async function add(page, vendor = '') {
  const isTeam = vendor === null;
  const title = t(isTeam ? 'add.team' : 'add');
  const added = await openForm({
    title,
    action: title,
    wide: true,
    content: contactFields(page, { vendor, language: language() }),
    submit: data => addContact(formOf(data)),
  });
  if (!added) return;
  const told = { name: added.name, vendor: added.vendor };
  toast('success', t(isTeam ? 'added.team' : 'added', told), t(added.status === 'UNCONFIRMED' ? 'added.unconfirmed' : 'added.text'));
  await page.reload();
}

export async function edit(page, row) {
  const held = await page.run(() => readContact(row.id));
  if (!held) return;
  const first = held.value;
  const changed = await openForm({
    title: t('change.title', { name: first.name }),
    action: t('save'),
    wide: true,
    content: contactFields(page, first),
    submit: data =>
      saveHeld(held, {
        read: () => readContact(row.id),
        save: etag => changeContact(row.id, formOf(data), etag),
        changes: changesOf,
      }),
  });
  if (!changed) return;
  toast('success', t('changed', { name: changed.name }));
  await page.reload();
}

/** Sends the request to confirm the address once more. */
export const remind = (page, row) =>
  page.run(async () => {
    await askToConfirm(row.id);
    toast('success', t('asked', { name: row.name }), t('asked.text'));
    await page.arrive();
  });

export async function remove(page, row) {
  const text = t(row.vendor ? 'remove.text' : 'remove.text.team', { vendor: row.vendor, email: row.email });
  if (!(await confirm(t('remove.title', { name: row.name }), text, t('remove')))) return;
  await page.run(async () => {
    await removeContact(row.id);
    toast('info', t('removed', { name: row.name }));
    await page.arrive();
  });
}

/** States how the vendor is called. */
export async function nameVendor(page, vendor) {
  const read = () => readVendor(vendor);
  const held = await page.run(read);
  if (!held) return;
  await editName(page, {
    title: t('vendor.name.title', { vendor }),
    hint: t('vendor.name.hint', { vendor }),
    held,
    read,
    write: (name, etag) => saveVendor(vendor, name, etag),
  });
  forgetVendorNames();
}
