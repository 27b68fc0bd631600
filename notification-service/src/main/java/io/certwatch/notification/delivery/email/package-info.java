/** Delivery by e-mail: the letter in both languages, and a mail server that may be slow, busy or gone. */
@NullMarked
package io.certwatch.notification.delivery.email;

import org.jspecify.annotations.NullMarked;
