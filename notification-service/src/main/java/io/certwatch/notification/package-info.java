/** The service that knows people and messages. */
@NullMarked
package io.certwatch.notification;

import org.jspecify.annotations.NullMarked;
