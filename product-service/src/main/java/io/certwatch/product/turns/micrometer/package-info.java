/** What can be watched of turns. */
@NullMarked
package io.certwatch.product.turns.micrometer;

import org.jspecify.annotations.NullMarked;
