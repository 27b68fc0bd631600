/** Publishes certificates to other services. */
@NullMarked
package io.certwatch.catalogue.register.kafka;

import org.jspecify.annotations.NullMarked;
