/** Tells others what happens to watched sources. */
@NullMarked
package io.certwatch.catalogue.watching.kafka;

import org.jspecify.annotations.NullMarked;
