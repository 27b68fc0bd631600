/** Stores unsent events in the document of their aggregate; a relay sends them in order. */
package io.certwatch.platform.outbox;
