/** Publishes editions to other services. */
@NullMarked
package io.certwatch.catalogue.edition.kafka;

import org.jspecify.annotations.NullMarked;
