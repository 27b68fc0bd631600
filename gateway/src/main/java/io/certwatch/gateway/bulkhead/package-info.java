/** Limits the concurrent calls per route, so that one kind of call cannot block another. */
@NullMarked
package io.certwatch.gateway.bulkhead;

import org.jspecify.annotations.NullMarked;
