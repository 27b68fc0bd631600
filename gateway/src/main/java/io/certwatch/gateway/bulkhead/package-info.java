/** Limits the concurrent calls per route, so that one kind of call cannot block another. */
package io.certwatch.gateway.bulkhead;
