/** Tells other services about published editions. */
@NullMarked
package io.certwatch.catalogue.edition.kafka;

import org.jspecify.annotations.NullMarked;
