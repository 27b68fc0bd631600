/** Words that contacts, settings and alerts share: an address, a severity, a text in two languages. */
package io.certwatch.notification.vocabulary;
