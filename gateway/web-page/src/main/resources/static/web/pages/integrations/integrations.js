/** For those who connect other systems: REST, feeds, webhooks, topics of Kafka, and API keys. */
import { ViewsPage } from '../../app/views-page.js';
import { calendarView } from './calendar-view.js';
import { keysView } from './keys-view.js';
import { topicView } from './topic-view.js';
import { waysView } from './ways-view.js';
import { webhookView } from './webhook-view.js';
import { webhooksView } from './webhooks-view.js';

class IntegrationsPage extends ViewsPage {
  constructor() {
    super('integrations');
  }

  view() {
    const [first, second] = this.path;
    if (first === 'keys') return keysView;
    if (first === 'calendar') return calendarView;
    if (first === 'webhooks') return second === undefined ? webhooksView : webhookView;
    if (first === 'topics' && second !== undefined) return topicView;
    return waysView;
  }
}

customElements.define('cw-integrations-page', IntegrationsPage);
