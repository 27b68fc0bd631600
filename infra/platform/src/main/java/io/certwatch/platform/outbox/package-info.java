/** Stores unsent events in the document of their aggregate; a relay sends them in order. */
@NullMarked
package io.certwatch.platform.outbox;

import org.jspecify.annotations.NullMarked;
