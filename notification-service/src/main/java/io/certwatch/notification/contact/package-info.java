/** Contacts at vendors and in the company's team: who gets which messages, how often, and whether the address is confirmed. */
package io.certwatch.notification.contact;
