/** Publishes all events again for consumers that rebuild their data. */
@NullMarked
package io.certwatch.catalogue.republication;

import org.jspecify.annotations.NullMarked;
