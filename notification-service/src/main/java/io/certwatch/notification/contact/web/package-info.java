/** Contacts over HTTP. */
@NullMarked
package io.certwatch.notification.contact.web;

import org.jspecify.annotations.NullMarked;
