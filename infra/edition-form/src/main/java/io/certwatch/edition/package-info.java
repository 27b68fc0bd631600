/** The upload form of an edition, and the check that catalogue-service and product-service make of it. */
@NullMarked
package io.certwatch.edition;

import org.jspecify.annotations.NullMarked;
