/** Contacts at vendors: name, e-mail address and language. */
package io.certwatch.notification.contact;
