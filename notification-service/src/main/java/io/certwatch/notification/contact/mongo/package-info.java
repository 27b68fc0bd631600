/** Stores contacts in MongoDB. */
@NullMarked
package io.certwatch.notification.contact.mongo;

import org.jspecify.annotations.NullMarked;
