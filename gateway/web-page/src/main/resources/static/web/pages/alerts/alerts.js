/** Alerts to the vendors, and notices to the stewards: what was sent, to whom, and why not. */
import { ViewsPage } from '../../app/views-page.js';
import { listen, soon } from '../../core/live.js';
import { has } from '../../core/session.js';

/** Members and viewers see the alerts of their company; stewards see notices. */
export const seesAlerts = () => has('member', 'viewer');

class AlertsPage extends ViewsPage {
  constructor() {
    super('alerts');
  }

  connectedCallback() {
    super.connectedCallback();
    if (seesAlerts())
      listen(
        'alerts',
        soon(() => this.news(), 300, this.signal),
        this.signal,
      );
  }

  /** What somebody is deciding on stays. */
  news() {
    if (!document.querySelector('dialog[open]')) this.reload();
  }

  async view() {
    const [first, second] = this.path;
    if (first === undefined) return (await import('./list-view.js')).listView;
    if (first === 'explanation') return (await import('./explanation-view.js')).explanationView;
    if (first === 'team') return (await import('./team-view.js')).teamView;
    if (first === 'notices' && second !== undefined) return (await import('./notice-view.js')).noticeView;
    return (await import('./alert-view.js')).alertView;
  }
}

customElements.define('cw-alerts-page', AlertsPage);
