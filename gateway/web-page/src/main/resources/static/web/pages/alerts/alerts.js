/** Alerts to the vendors, and notices to the stewards: what was sent, to whom, and why not. */
import { ViewsPage } from '../../app/views-page.js';
import { listen, soon } from '../../core/live.js';
import { has } from '../../core/session.js';
import { alertView } from './alert-view.js';
import { explanationView } from './explanation-view.js';
import { listView } from './list-view.js';
import { noticeView } from './notice-view.js';
import { teamView } from './team-view.js';

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

  view() {
    const [first, second] = this.path;
    if (first === undefined) return listView;
    if (first === 'explanation') return explanationView;
    if (first === 'team') return teamView;
    if (first === 'notices' && second !== undefined) return noticeView;
    return alertView;
  }
}

customElements.define('cw-alerts-page', AlertsPage);
