/** Tells of certificates on their topic. */
@NullMarked
package io.certwatch.catalogue.register.kafka;

import org.jspecify.annotations.NullMarked;
