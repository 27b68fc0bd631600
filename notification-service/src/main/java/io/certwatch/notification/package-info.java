/** Stores contacts, collects obligations into alerts and e-mails them. */
@NullMarked
package io.certwatch.notification;

import org.jspecify.annotations.NullMarked;
