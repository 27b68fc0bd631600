/** How many calls of a route are under way at once, so that one kind of call never takes the place of another. */
@NullMarked
package io.certwatch.gateway.bulkhead;

import org.jspecify.annotations.NullMarked;
