/** Stores contacts, collects obligations into alerts and e-mails them. */
package io.certwatch.notification;
