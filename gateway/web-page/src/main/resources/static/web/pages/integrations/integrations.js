/** For those who connect other systems: REST, feeds, webhooks, topics of Kafka, and API keys. */
import { ViewsPage } from '../../app/views-page.js';

class IntegrationsPage extends ViewsPage {
  constructor() {
    super('integrations');
  }

  async view() {
    const [first, second] = this.path;
    if (first === 'keys') return (await import('./keys-view.js')).keysView;
    if (first === 'calendar') return (await import('./calendar-view.js')).calendarView;
    if (first === 'webhooks')
      return second === undefined ? (await import('./webhooks-view.js')).webhooksView : (await import('./webhook-view.js')).webhookView;
    if (first === 'topics' && second !== undefined) return (await import('./topic-view.js')).topicView;
    return (await import('./ways-view.js')).waysView;
  }
}

customElements.define('cw-integrations-page', IntegrationsPage);
