/** Unsent events wait in the document of the aggregate that caused them; a relay sends them in order. */
@NullMarked
package io.certwatch.platform.outbox;

import org.jspecify.annotations.NullMarked;
