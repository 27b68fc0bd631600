/** Pages behind the links of e-mails, where the owner of an address confirms it or unsubscribes, without a sign-in. */
package io.certwatch.notification.contact.pages;
