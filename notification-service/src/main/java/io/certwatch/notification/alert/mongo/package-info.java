/** Stores alerts, known obligations and runs in MongoDB. */
@NullMarked
package io.certwatch.notification.alert.mongo;

import org.jspecify.annotations.NullMarked;
