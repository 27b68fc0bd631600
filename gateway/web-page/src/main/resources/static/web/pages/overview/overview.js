/** What needs doing now, for each role; every number leads to the list behind it. */
import { html, nothing } from 'lit';
import { listen, soon } from '../../core/live.js';
import { Page } from '../../app/page.js';
import { Parts } from '../../app/parts.js';
import { has, session } from '../../core/session.js';
import { pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { companyParts, companyView, isEmptyCompany } from './company.js';
import { firstSteps, firstStepsParts } from './first-steps.js';
import { lawPanels, lawParts } from './law.js';
import { operatorParts, operatorView } from './operator.js';
import { stewardParts, stewardView } from './steward.js';

const PAUSE_MS = 800;

class OverviewPage extends Page {
  constructor() {
    super('overview');
    this.parts = new Parts(this);
    this.stale = new Set();
    this.refresh = soon(() => this.readAgain(), PAUSE_MS);
  }

  connectedCallback() {
    super.connectedCallback();
    if (has('member', 'viewer')) {
      this.hear('obligations', 'summary');
      this.hear('assessments', 'summary', 'imports');
      this.hear('alerts', 'alerts', 'contacts');
    }
    if (has('member', 'viewer', 'steward')) this.hear('editions', 'editions', 'sources', 'held', 'certificateImports', 'entries');
  }

  /** Events of a stream make parts stale, which are read together soon after. */
  hear(stream, ...names) {
    const told = () => {
      names.forEach(name => this.stale.add(name));
      this.refresh();
    };
    listen(stream, told, this.signal);
  }

  async readAgain() {
    const wasEmpty = this.isEmpty;
    const names = [...this.stale];
    this.stale.clear();
    await this.parts.again(...names);
    if (wasEmpty && !this.isEmpty) toast('success', this.t('first.complete'));
  }

  async readPlace() {
    const signal = this.signal;
    await this.parts.read({
      ...(has('member', 'viewer') ? companyParts(signal) : {}),
      ...(has('member', 'viewer', 'steward') ? lawParts(signal) : {}),
      ...(has('steward') ? stewardParts(signal) : {}),
      ...(has('operator') ? operatorParts(signal) : {}),
    });
    if (this.isEmpty) await this.parts.read(firstStepsParts(signal));
  }

  get isEmpty() {
    return has('member', 'viewer') && isEmptyCompany(this.parts.value('summary'));
  }

  /** What is drawn together, so that nothing moves when its neighbours come; the rest has a place of its own. */
  get isDrawable() {
    const { parts } = this;
    if (this.isEmpty) return parts.isRead('entries', 'imports', 'editions', 'sources');
    return parts.isRead(
      ...(has('member', 'viewer') ? ['summary', 'alerts', 'contacts'] : []),
      ...(has('steward') ? Object.keys(stewardParts()) : []),
      ...(has('member', 'viewer', 'steward') ? ['editions', 'sources'] : []),
      ...(has('operator') ? ['health'] : []),
    );
  }

  content() {
    const { t, parts } = this;
    if (!this.isDrawable) return html`${pageHead(t('title'))}<p class="waiting" role="status">${t('reading')}</p>`;
    return html`${pageHead(t('title'), { lead: this.isEmpty ? t('welcome', { name: session().name }) : t('lead') })}
      ${this.isEmpty ? firstSteps(t, parts) : nothing}
      ${has('member', 'viewer') && !this.isEmpty ? companyView(t, parts) : nothing}
      ${has('steward') ? stewardView(t, parts) : nothing}
      ${has('member', 'viewer', 'steward') ? lawPanels(t, parts) : nothing}
      ${has('operator') ? operatorView(t, parts) : nothing}`;
  }
}

customElements.define('cw-overview-page', OverviewPage);
