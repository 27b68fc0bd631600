/** The frame around every page: bar, menu, main region, messages, and the dialog when a session has ended. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import './app-menu.js';
import './bell.js';
import { findPage } from './menu.js';
import { fileAddress } from '../core/files.js';
import { chooseLanguage, chooseTheme, language, theme } from '../core/preferences.js';
import { HOME, link, loadPage, startRouter } from '../core/router.js';
import { has, ownKey, renewSession, session } from '../core/session.js';
import { noPlace } from './no-place.js';
import './search.js';
import { signOutForm } from './sign-out.js';
import { loadTextsIn, translator } from '../core/texts.js';
import { BaseElement, focusMain } from '../design/base-element.js';
import { icon } from '../design/icons.js';
import { problemMessage } from '../design/messages.js';
import { toast } from '../design/toasts.js';

const CHANNEL = 'certwatch-session';

class App extends BaseElement {
  static properties = {
    place: { state: true },
    failure: { state: true },
    menuOpen: { state: true },
    other: { state: true },
    head: { attribute: false },
  };

  constructor() {
    super();
    this.t = translator('app');
    this.place = null;
    this.failure = null;
    this.menuOpen = false;
    this.other = null;
    this.head = null;
    this.visits = 0;
    this.signedIn = null;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('certwatch-signed-out', event => this.askToSignIn(event.detail.signedIn));
    window.addEventListener('certwatch-other-person', event => this.tellOfOther(event.detail));
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }) => this.lookWhoIsSignedIn(data);
    this.channel.postMessage(ownKey('started'));
    startRouter((place, how) => this.show(place, how));
  }

  /**
   * Shows a place; what was begun for another place before does nothing more. @param {{isBack: boolean, from: string}} how the person came
   */
  async show(place, { isBack, from }) {
    const visit = (this.visits += 1);
    document.documentElement.dataset.ready = 'false';
    this.menuOpen = false;
    const page = findPage(place.name);
    const leaves = this.place?.name !== place.name || this.place.path.join('/') !== place.path.join('/');
    const failure =
      page && has(...page.roles)
        ? await loadPage(place.name).then(
            () => null,
            thrown => thrown,
          )
        : null;
    if (visit !== this.visits) return;
    this.failure = failure;
    this.place = place;
    await this.updateComplete;
    await this.arrive(() => visit === this.visits);
    this.head = null;
    await this.updateComplete;
    if (isBack) await this.page?.listsRead?.();
    if (visit !== this.visits) return;
    if (leaves) this.focusPlace(isBack ? from : null);
    document.documentElement.dataset.ready = 'true';
  }

  /** The keyboard goes on at the link that was followed before, else at the beginning of the place. */
  focusPlace(from) {
    const links = from === null ? [] : [...this.querySelectorAll('main a[href]')];
    const followed = links.find(one => one.getAttribute('href') === from);
    if (followed) followed.focus({ preventScroll: true });
    else focusMain();
  }

  get page() {
    return this.querySelector('main > :first-child');
  }

  /** Lets the page read what it needs before it is called ready. */
  async arrive(isWanted) {
    const page = this.page;
    if (!page?.arrive) {
      document.title = this.t('product');
      return;
    }
    await page.run(() => page.arrive());
    await page.updateComplete;
    if (isWanted()) document.title = `${page.title} · ${this.t('product')}`;
  }

  /** What is shown stays in the language it is in until the texts of the other have come. */
  async changeLanguage(chosen) {
    try {
      await loadTextsIn(chosen);
    } catch (failure) {
      this.requestUpdate();
      toast('warning', this.t('language.failed'));
      return;
    }
    chooseLanguage(chosen);
    this.requestUpdate();
    [...this.querySelectorAll('*')].filter(one => one instanceof BaseElement).forEach(one => one.requestUpdate());
    await this.updateComplete;
    if (this.page?.title) document.title = `${this.page.title} · ${this.t('product')}`;
  }

  /** The sign-in runs in a window of its own, so that this page keeps what was typed. */
  askToSignIn(signedIn) {
    this.signedIn = signedIn;
    const dialog = this.querySelector('#signed-out');
    if (!dialog.open) dialog.showModal();
  }

  /** Somebody signed in, or opened the page, in another window of this browser. */
  async lookWhoIsSignedIn(opened) {
    if (this.signedIn === null && opened === ownKey('started')) return;
    const who = await renewSession().catch(() => 'ended');
    if (who === 'ended' || this.signedIn === null) return;
    this.querySelector('#signed-out').close();
    this.signedIn(who);
    this.signedIn = null;
  }

  async tellOfOther(person) {
    this.other = person;
    await this.updateComplete;
    const dialog = this.querySelector('#other-person');
    if (!dialog.open) dialog.showModal();
  }

  render() {
    return html`
      <a class="skip-link" href="#main" @click=${this.skip}>${this.t('skip')}</a>
      <div class="app">
        ${this.bar()}
        <cw-app-menu class="app-menu ${this.menuOpen ? 'open' : ''}" id="menu" .current=${this.place?.name}></cw-app-menu>
        <main class="app-main ${this.head ? 'arriving' : ''}" id="main" tabindex="-1">${this.current()}${this.head ?? nothing}</main>
      </div>
      <cw-toasts></cw-toasts>
      <dialog id="signed-out" aria-labelledby="signed-out-title" @cancel=${event => event.preventDefault()}>
        <div class="stack">
          <h2 id="signed-out-title">${this.t('signedOut.title')}</h2>
          <p>${this.t('signedOut.text')}</p>
          <div class="actions"><a class="button primary" target="_blank" rel="opener"
              href="/login?to=${encodeURIComponent('/web/app/signed-in.html')}">${this.t('signIn')}</a></div>
        </div>
      </dialog>
      <dialog id="other-person" aria-labelledby="other-person-title">
        <div class="stack">
          <h2 id="other-person-title">${this.t('otherPerson.title')}</h2>
          <p>${this.t('otherPerson.text', { name: this.other?.name, before: session().name })}</p>
          <div class="actions"><form method="dialog"><button>${this.t('close')}</button></form>
            <button class="primary" @click=${() => location.reload()}>${this.t('reload')}</button></div>
        </div>
      </dialog>`;
  }

  bar() {
    return html`<header class="app-bar">
      <button class="quiet app-menu-toggle" aria-expanded=${this.menuOpen} aria-controls="menu" @click=${() => {
        this.menuOpen = !this.menuOpen;
      }}>
        ${icon('menu')}<span class="visually-hidden">${this.t('menu')}</span></button>
      <a class="app-brand" href=${link(HOME)}><img src=${fileAddress('design/mark.svg')} alt="">${this.t('product')}</a>
      <cw-search class="app-search"></cw-search>
      ${has('member') || has('viewer') ? html`<cw-bell class="app-bell"></cw-bell>` : nothing}
      <div class="app-person">
        <span class="person-name muted small">${session().name}${session().company ? ` · ${session().company}` : ''}</span>
        <button class="quiet" popovertarget="person" aria-label=${this.t('account')}>${icon('person')}</button>
        <div id="person" popover class="stack">${this.account()}</div>
      </div>
    </header>`;
  }

  account() {
    return html`
      <p><strong>${session().name}</strong><br><span class="muted small">${[
        session().company,
        ...session().roles.map(role => this.t(`role.${role}`)),
      ]
        .filter(Boolean)
        .join(' · ')}</span></p>
      <div class="field"><label for="choose-language">${this.t('language')}</label>
        <select id="choose-language" @change=${event => this.changeLanguage(event.target.value)} .value=${live(language())}>
          <option value="zh" lang="zh-CN" ?selected=${language() === 'zh'}>中文</option>
          <option value="en" lang="en" ?selected=${language() === 'en'}>English</option>
        </select></div>
      <div class="field"><label for="choose-theme">${this.t('theme')}</label>
        <select id="choose-theme" @change=${event => chooseTheme(event.target.value)}>
          ${['system', 'light', 'dark'].map(
            name => html`<option value=${name} ?selected=${theme() === name}>${this.t(`theme.${name}`)}</option>`,
          )}
        </select></div>
      ${has('member') || has('viewer') ? html`<a href=${link('integrations', ['calendar'])}>${this.t('page.calendar')}</a>` : nothing}
      <a href=${link('about')}>${this.t('page.about')}</a>
      ${signOutForm(this.t('signOut'))}`;
  }

  current() {
    if (this.failure) return problemMessage(this.failure);
    if (!this.place) return nothing;
    const page = findPage(this.place.name);
    if (!page) return noPlace('search', this.t('notFound.title'), this.t('notFound.text'));
    if (!has(...page.roles)) return noPlace('lock', this.t('notAllowed.title'), this.t('notAllowed.text'));
    const tag = unsafeStatic(`cw-${page.name}-page`);
    return keyed(page.name, staticHtml`<${tag} .path=${this.place.path} .query=${this.place.query}></${tag}>`);
  }

  skip(event) {
    event.preventDefault();
    document.getElementById('main').focus();
  }
}

customElements.define('cw-app', App);
