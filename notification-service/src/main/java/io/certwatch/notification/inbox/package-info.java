/** What the people of a company are told on the page, what each has read, and what each wants to hear of. */
package io.certwatch.notification.inbox;
