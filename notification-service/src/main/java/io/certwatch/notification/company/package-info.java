/** What a company has set for its messages: sender, reply-to, footer, vouching and reminders. */
package io.certwatch.notification.company;
