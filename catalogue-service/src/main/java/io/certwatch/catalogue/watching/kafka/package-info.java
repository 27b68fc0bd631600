/** Publishes the state of watched sources to other services. */
@NullMarked
package io.certwatch.catalogue.watching.kafka;

import org.jspecify.annotations.NullMarked;
