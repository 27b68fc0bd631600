/** A repeated POST with the same {@code Idempotency-Key} gets the answer of the first, and makes nothing again. */
package io.certwatch.idempotency;
