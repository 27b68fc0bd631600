/** Adding, changing and removing a contact. */
import { html, nothing } from 'lit';
import { translator } from '../../app/texts.js';
import { language } from '../../app/preferences.js';
import { saveHeld } from '../../api/held.js';
import { addContact, changeContact, readContact, removeContact } from '../../api/contacts.js';
import { confirm, openForm } from '../../design/dialogs.js';
import { choice, faultOf, field } from '../../design/forms.js';
import { toast } from '../../design/toasts.js';

const t = translator('contacts');
const LANGUAGES = ['zh', 'en'];
const FIELDS = ['vendor', 'name', 'email', 'language'];

/** @param {string} vendor that the form begins with */
export async function add(page, vendor = '') {
  const added = await openForm({
    title: t('add'),
    action: t('add'),
    content: fields(page, { vendor, name: '', email: '', language: language() }),
    submit: data => addContact(formOf(data)),
  });
  if (!added) return;
  toast('success', t('added', { name: added.name, vendor: added.vendor }), t('added.text'));
  await page.reread();
}

export async function edit(page, row) {
  const held = await page.run(() => readContact(row.id));
  if (!held) return;
  const first = held.value;
  const changed = await openForm({
    title: t('change.title', { name: first.name }),
    action: t('save'),
    content: fields(page, first),
    submit: data => saveHeld(held, {
      read: () => readContact(row.id),
      save: etag => changeContact(row.id, formOf(data), etag),
      changes: (before, now) => FIELDS.filter(name => before[name] !== now[name])
        .map(name => ({ name: t(`field.${name}`), value: name === 'language' ? t(`language.${now.language}`) : now[name] })),
    }),
  });
  if (!changed) return;
  toast('success', t('changed', { name: changed.name }));
  await page.reread();
}

export async function remove(page, row) {
  if (!(await confirm(t('remove.title', { name: row.name }), t('remove.text', { vendor: row.vendor, email: row.email }), t('remove')))) return;
  await page.run(async () => {
    await removeContact(row.id);
    toast('info', t('removed', { name: row.name }));
    await page.reread();
  });
}

function fields(page, contact) {
  return problem => {
    const input = (name, type, longest, hint = '', list = nothing) => {
      const fault = faultOf(problem, name);
      return field(`contact-${name}`, t(`field.${name}`), html`<input id="contact-${name}" name=${name} type=${type} required maxlength=${longest} autocomplete="off" list=${list}
        aria-invalid=${fault ? 'true' : nothing} value=${contact[name]}>`, { hint, fault });
    };
    return html`${input('vendor', 'text', 200, t('field.vendor.hint'), 'contact-vendors')}
      <datalist id="contact-vendors">${Object.keys(page.vendors).map(vendor => html`<option value=${vendor}></option>`)}</datalist>
      ${input('name', 'text', 200)}${input('email', 'email', 254)}
      ${choice('contact-language', t('field.language'), contact.language, LANGUAGES.map(code => [code, t(`language.${code}`)]), () => {}, { all: null, name: 'language', hint: t('field.language.hint') })}`;
  };
}

const formOf = data => Object.fromEntries(FIELDS.map(name => [name, data.get(name).trim()]));
