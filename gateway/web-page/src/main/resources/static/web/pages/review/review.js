/** Reviews: first by groups of what is alike, then one at a time, where a person decides by keyboard. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Page } from '../../app/page.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { listEntryNames, entryNames } from '../../api/entries.js';
import { decide, readSiblings, readSubject, revokeDecision } from '../../api/reviews.js';
import { backLink, emptyState, message, pageHead } from '../../design/messages.js';
import { productName } from '../../design/product-name.js';
import { toast } from '../../design/toasts.js';
import { decisionForm, possibleScopes, undoBar } from './decision.js';
import { draftOf, dropDraft, keepDraft, keepReason, lastReason } from './drafts.js';
import { filterBar, filtersOf } from './filters.js';
import { groupDoneBar } from './group-decision.js';
import { groupsView, ReviewGroups } from './groups.js';
import { dataRequest, itemView } from './item.js';
import { actionOf } from './keys.js';
import { askForHelp, legend } from './legend.js';
import { queueOfProduct } from './one-product.js';
import { ReviewQueue } from './queue.js';

const CHANGED = 412;
const REASON = '#review-reason';
const ONE_BY_ONE = 'each';

const isOneByOne = query => query.has(ONE_BY_ONE) || query.has('group');

class ReviewPage extends Page {
  static properties = {
    groups: { state: true },
    groupDone: { state: true },
    queue: { state: true },
    subject: { state: true },
    siblings: { state: true },
    draft: { state: true },
    done: { state: true },
    undoing: { state: true },
    note: { state: true },
  };

  constructor() {
    super('review');
    this.groups = null;
    this.groupDone = null;
    this.queue = null;
    this.subject = null;
    this.siblings = null;
    this.draft = null;
    this.done = [];
    this.undoing = false;
    this.saving = Promise.resolve();
    this.note = null;
    this.entries = new Map();
    this.subjects = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', event => this.onKey(event), { signal: this.signal });
  }

  readPlace() {
    const {
      path: [sku],
      query,
    } = this;
    if (!sku && !isOneByOne(query)) return this.readGroups(query);
    return this.latest(
      () => this.read(sku, query),
      async queue => {
        this.groups = null;
        this.queue = queue;
        this.done = [];
        await this.show();
      },
    );
  }

  readGroups(query) {
    return this.latest(
      () => Promise.all([new ReviewGroups(filtersOf(query), this.signal).start(), listEntryNames()]),
      ([groups, entries]) => {
        this.queue = null;
        this.subjects.clear();
        this.entries = new Map(entries);
        this.groups = groups;
      },
    );
  }

  toggleSeries(group) {
    return this.run(async () => {
      await this.groups.toggle(group);
      this.requestUpdate();
    });
  }

  async read(sku, query) {
    const { signal } = this;
    if (sku) return queueOfProduct(sku, await entryNames(), signal);
    const queue = new ReviewQueue(filtersOf(query), signal);
    this.count(queue);
    await queue.start();
    return queue;
  }

  async count(queue) {
    try {
      const [entries] = await Promise.all([listEntryNames(), queue.count()]);
      this.entries = new Map(entries);
      this.requestUpdate();
    } catch (failure) {
      if (failure.name !== 'AbortError') this.problem = failure;
    }
  }

  /** Reads what the person needs to decide about the current review; one that was settled meanwhile is passed. */
  async show({ focus = false, isSure = false } = {}) {
    const review = this.queue.current;
    this.subject = null;
    this.siblings = null;
    this.draft = review ? draftOf(review) : null;
    if (!review) return;
    const subject = await this.subjectOf(review);
    if (this.queue.current !== review) return;
    if (!isSure && !subject.reviews.waiting.some(({ edition, entry }) => edition === review.edition && entry === review.entry)) {
      this.queue.drop(review);
      toast('info', this.t('settledMeanwhile', { name: productName(review) }));
      await this.queue.forward();
      await this.show({ focus });
      return;
    }
    this.subject = subject;
    if (this.queue.following) this.subjectOf(this.queue.following).catch(() => {});
    if (has('member')) this.readSiblings(review);
    await this.updateComplete;
    if (focus) this.querySelector('#review-name')?.focus();
  }

  subjectOf({ sku }) {
    if (!this.subjects.has(sku)) {
      const reading = readSubject(sku, { signal: this.signal });
      reading.catch(() => this.subjects.delete(sku));
      this.subjects.set(sku, reading);
    }
    return this.subjects.get(sku);
  }

  async readSiblings(review) {
    const found = await readSiblings(review.sku, review, { signal: this.signal }).catch(() => null);
    if (this.queue.current === review) this.siblings = found?.scopes ?? [];
  }

  onKey(event) {
    const action = this.queue ? actionOf(event) : null;
    if (!action || (!this.queue.current && action !== 'undo')) return;
    event.preventDefault();
    this.act(action, { byKey: true });
  }

  act(action, { byKey = false } = {}) {
    switch (action) {
      case 'skip':
        return this.move(() => this.queue.forward());
      case 'back':
        return this.move(() => this.queue.back());
      case 'help':
        return askForHelp(this.t).then(() => this.requestUpdate());
      case 'undo':
        return this.undo();
      case 'repeat':
        return this.repeatReason();
      case 'widen':
        return this.widen();
      default:
        return this.choose(action, { byKey });
    }
  }

  async move(step) {
    if (this.undoing) return;
    this.note = null;
    await this.run(async () => {
      await step();
      this.requestUpdate();
      await this.show({ focus: true });
    });
  }

  keep(changes) {
    this.draft = { ...this.draft, ...changes };
    keepDraft(this.queue.current, this.draft);
  }

  /** A decision with a reason is sent at once by key; without one, the reason is asked for. */
  async choose(decision, { byKey }) {
    if (!has('member') || !this.subject) return;
    const request = dataRequest(this.t, this.queue.current);
    const typed = this.draft.reason === request ? '' : this.draft.reason;
    const isReady = typed.trim() !== '';
    this.keep({ decision, reason: typed || (decision === 'NEEDS_DATA' ? request : '') });
    if (byKey && isReady) {
      await this.send();
      return;
    }
    await this.updateComplete;
    const field = this.querySelector(REASON);
    field?.focus();
    if (!isReady) field?.select();
  }

  async repeatReason() {
    if (!has('member') || !this.subject || !lastReason()) return;
    this.keep({ reason: lastReason() });
    if (this.draft.decision) await this.send();
  }

  widen() {
    if (!has('member') || !this.subject) return;
    const scopes = possibleScopes(this.queue.current);
    this.keep({ scope: scopes[(scopes.indexOf(this.draft.scope) + 1) % scopes.length] });
  }

  /** The next review is shown at once, so that what is typed goes to it; decisions are saved behind it, one after the other. */
  async send() {
    const { draft, subject, queue } = this;
    const review = queue.current;
    if (this.undoing || !subject || !draft.decision || draft.reason.trim() === '') return;
    keepReason(draft.reason);
    const unsaved = { id: Symbol('not saved yet'), scope: draft.scope };
    queue.settle(review, unsaved);
    this.saving = this.saving.then(() => this.save(queue, { review, draft, subject, unsaved }));
    await this.move(() => queue.forward());
  }

  /** A decision that could not be saved is shown again with what was typed. */
  async save(queue, { review, draft, subject, unsaved }) {
    const { sku, edition, entry } = review;
    const result = await decide(sku, { edition, entry, ...draft, until: draft.until || null }, subject.etag).then(
      decision => ({ decision }),
      failure => ({ failure }),
    );
    queue.unsettle(unsaved);
    if (result.failure) return this.notSaved(queue, review, result.failure);
    dropDraft(review);
    queue.settle(review, result.decision);
    if (queue === this.queue) this.done = [...this.done, { review, draft, decision: result.decision }];
    this.subjects.clear();
    return undefined;
  }

  /** If the product changed while the person looked at it, it is shown as it is now. */
  async notSaved(queue, review, failure) {
    this.subjects.delete(review.sku);
    if (queue === this.queue) {
      queue.goTo(review);
      await this.run(() => this.show());
    }
    if (failure.status === CHANGED) this.note = this.t('changed');
    else this.problem = failure;
    await this.updateComplete;
    this.querySelector('.message')?.scrollIntoView({ block: 'center' });
  }

  async undo() {
    if (this.undoing) return;
    this.undoing = true;
    await this.saving;
    const last = this.done.at(-1);
    const revoked = last && (await this.run(() => revokeDecision(last.decision.id)));
    this.undoing = false;
    if (!revoked) return;
    this.done = this.done.slice(0, -1);
    this.queue.unsettle(last.decision);
    this.queue.goTo(last.review);
    keepDraft(last.review, last.draft);
    this.subjects.clear();
    this.note = null;
    toast('success', this.t('undone', { name: productName(last.review) }));
    await this.run(() => this.show({ focus: true, isSure: true }));
  }

  content() {
    const { t, queue, groups } = this;
    if (groups)
      return html`${pageHead(t('title'), { lead: t('groups.lead'), actions: this.toEach() })}
        ${filterBar(t, this.query, groups.counts, this.entries)}${this.groupDone ? groupDoneBar(this) : nothing}${groupsView(this)}`;
    const single = this.path[0];
    return html`${queue ? backLink(this.toGroups(), t('groups'), t('groups.back')) : nothing}${pageHead(t('title'), {
      lead: single ? nothing : t('lead'),
    })}
      ${single ? nothing : filterBar(t, this.query, queue?.counts ?? null, this.entries)}
      ${this.note ? message('warning', this.note) : nothing}
      ${queue ? this.body() : nothing}`;
  }

  toEach() {
    const query = { ...this.groups.filters, [ONE_BY_ONE]: 'true' };
    return html`<a class="button" href=${link('review', [], query)}>${this.t('group.each')}</a>`;
  }

  /** The same filters, but all groups. */
  toGroups() {
    return link('review', [], { ...filtersOf(this.query), group: null });
  }

  body() {
    const { t, queue } = this;
    const undo = undoBar(t, this.done.at(-1), { disabled: this.undoing, act: () => this.act('undo') });
    if (!queue.current) return html`${undo}${this.end()}`;
    return html`${this.progress()}${undo}
      <div class="review-columns">${itemView(t, queue.current, this.subject)}
        <div class="stack review-side">${has('member') ? keyed(queue.current, decisionForm(this)) : nothing}${legend(t, {
          mayDecide: has('member'),
          act: action => this.act(action),
          canGoBack: queue.index > 0,
          canUndo: this.done.length > 0,
        })}</div></div>`;
  }

  progress() {
    const { position, total } = this.queue;
    const words = this.queue.isCounted ? this.t('progress', { position, total }) : this.t('progress.counting', { position });
    return html`<div class="review-progress"><strong role="status">${words}</strong><progress aria-label=${words} max=${total}
        value=${position - 1}></progress></div>`;
  }

  end() {
    const { t, queue } = this;
    if (queue.items.length === 0)
      return emptyState(
        'check',
        t('none'),
        t(Object.keys(filtersOf(this.query)).length > 0 ? 'none.filtered' : 'none.text'),
        html`<a class="button" href=${link('inventory')}>${t('page.inventory')}</a>`,
      );
    return emptyState(
      'check',
      t('end'),
      t('end.text', { decided: this.done.length, skipped: queue.skipped }),
      queue.skipped > 0
        ? html`<button class="primary" @click=${() => this.move(() => queue.restart())}>${t('end.again')}</button>`
        : html`<a class="button" href=${link('overview')}>${t('page.overview')}</a>`,
    );
  }
}

customElements.define('cw-review-page', ReviewPage);
