/** Contacts as documents. */
@NullMarked
package io.certwatch.notification.contact.mongo;

import org.jspecify.annotations.NullMarked;
