/** Contacts of the vendors: who has none, who gets the alerts, and whether mail reaches them. */
import { html, nothing } from 'lit';
import { Page } from '../../app/page.js';
import { listen, soon } from '../../app/live.js';
import { Parts } from '../../app/parts.js';
import { link, setQuerySoon } from '../../app/router.js';
import { has } from '../../app/session.js';
import { countAlerts } from '../../api/alerts.js';
import { listAllContacts, testContact } from '../../api/contacts.js';
import { readSummary } from '../../api/summary.js';
import { field, followed } from '../../design/forms.js';
import { mailAnswer } from '../../design/mail-answer.js';
import { icon } from '../../design/icons.js';
import { emptyState, message, pageHead, problemMessage } from '../../design/messages.js';
import '../../design/table.js';
import { add, edit, remove } from './actions.js';
import { missingPanel, withoutContact } from './missing.js';

const PAGE_SIZE = 100;

class ContactsPage extends Page {
  static properties = { tests: { state: true }, changed: { state: true } };

  constructor() {
    super('contacts');
    this.parts = new Parts(this);
    this.tests = new Map();
    this.changed = 0;
    this.searchSoon = setQuerySoon(() => ({ vendor: this.querySelector('#contacts-search')?.value.trim() }));
  }

  connectedCallback() {
    super.connectedCallback();
    listen('alerts', soon(() => this.parts.again('counts')), this.signal);
  }

  async arrive() {
    if (this.parts.value('contacts')) return;
    const options = { signal: this.signal };
    await this.parts.read({ contacts: () => listAllContacts(options), summary: () => readSummary(options), counts: () => countAlerts(options) });
  }

  /** Reads again what a change has changed. */
  async reread() {
    await this.parts.again('contacts', 'counts');
    this.changed += 1;
  }

  get vendors() {
    return this.parts.value('summary')?.vendors ?? {};
  }

  /** The contacts that match the words of the address. */
  get found() {
    const words = (this.query.get('vendor') ?? '').toLowerCase();
    return (this.parts.value('contacts')?.contacts ?? []).filter(contact => [contact.vendor, contact.name, contact.email].some(text => text.toLowerCase().includes(words)));
  }

  async test(contact) {
    const told = result => { this.tests = new Map(this.tests).set(contact.id, result); };
    told({ waiting: true });
    try {
      told(await testContact(contact.id));
    } catch (failure) {
      told({ failure });
    }
  }

  content() {
    const { t, query } = this;
    const onlyMissing = query.has('missing');
    const words = query.get('vendor') ?? '';
    const button = has('member') ? html`<button class="primary" @click=${() => add(this)}>${icon('plus')}${t('add')}</button>` : nothing;
    return html`${pageHead(t('title'), { lead: t('lead'), actions: button })}
      <div class="filters no-print">${field('contacts-search', t('search'), html`<input id="contacts-search" type="search" autocomplete="off" .value=${followed('contacts-search', words)} @input=${this.searchSoon}>`, { wide: true })}
        ${onlyMissing ? html`<a class="button quiet" href=${link('contacts', [], { vendor: words })}>${t('showAll')}</a>` : nothing}</div>
      ${this.parts.show('contacts', ({ contacts, cut }) => html`
        ${cut ? message('warning', t('cut', { count: contacts.length }), t('cut.text')) : nothing}
        ${this.missing(contacts, cut, words, onlyMissing)}
        ${onlyMissing ? nothing : this.table(contacts)}`)}`;
  }

  /** Whether the inventory's vendors have one cannot be told from a part of the contacts. */
  missing(contacts, cut, words, all) {
    const rows = withoutContact(contacts, cut ? {} : this.vendors, this.parts.value('counts'), words);
    return cut && rows.length === 0 ? nothing : missingPanel(this, rows, all);
  }

  table(contacts) {
    const { t } = this;
    const empty = contacts.length === 0
      ? emptyState('mail', t('empty'), has('member') ? t('empty.text') : t('empty.viewer'))
      : emptyState('search', t('none'), t('none.text'));
    return html`<h2>${t('contacts')}</h2><cw-table .label=${t('contacts')} .reload=${`${this.query.get('vendor') ?? ''} ${this.changed}`} .columns=${this.columns()} .empty=${empty}
      .load=${async after => slice(this.found, Number(after ?? 0))}></cw-table>`;
  }

  columns() {
    const { t } = this;
    return [
      { key: 'vendor', label: t('field.vendor'), cell: row => this.vendor(row) },
      { key: 'name', label: t('field.name'), cell: row => row.name },
      { key: 'email', label: t('field.email'), cell: row => html`<a class="break" href="mailto:${row.email}">${row.email}</a>${this.tested(row)}` },
      { key: 'language', label: t('field.language'), cell: row => t(`language.${row.language}`) },
      { key: 'do', label: t('do'), hidden: !has('member'), cell: row => this.buttons(row) },
    ];
  }

  vendor({ vendor }) {
    const count = this.vendors[vendor];
    return html`<strong>${vendor}</strong><br><span class="small">${count ? html`<a href=${link('inventory', [], { vendor })}>${this.t('products', { count })}</a> · ` : nothing}<a href=${link('alerts', [], { vendor })}>${this.t('alerts')}</a></span>`;
  }

  buttons(row) {
    const { t } = this;
    const about = words => `${words}: ${row.name}, ${row.vendor}`;
    return html`<div class="contact-actions"><button aria-label=${about(t('change'))} @click=${() => edit(this, row)}>${t('change')}</button>
      <button aria-label=${about(t('test'))} ?disabled=${this.tests.get(row.id)?.waiting} @click=${() => this.test(row)}>${icon('mail')}${t('test')}</button>
      <button class="danger" aria-label=${about(t('remove'))} @click=${() => remove(this, row)}>${t('remove')}</button></div>`;
  }

  /** What a test of this contact showed. */
  tested(row) {
    const result = this.tests.get(row.id);
    if (!result) return nothing;
    return html`<div role="status">${result.waiting ? html`<p class="small muted">${this.t('testing')}</p>` : result.failure ? problemMessage(result.failure) : mailAnswer(result.result, result.answer)}</div>`;
  }
}

const slice = (items, from) => ({ items: items.slice(from, from + PAGE_SIZE), next: from + PAGE_SIZE < items.length ? String(from + PAGE_SIZE) : null });

customElements.define('cw-contacts-page', ContactsPage);
