/** Runs background work repeatedly on its own threads, and in one instance at a time where required. */
@NullMarked
package io.certwatch.platform.work;

import org.jspecify.annotations.NullMarked;
