/** Contacts at vendors: name, e-mail address and language. */
@NullMarked
package io.certwatch.notification.contact;

import org.jspecify.annotations.NullMarked;
