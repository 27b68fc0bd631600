/** What a client is told when a service is down, too slow, or its circuit is open. */
@NullMarked
package io.certwatch.gateway.fallback;

import org.jspecify.annotations.NullMarked;
