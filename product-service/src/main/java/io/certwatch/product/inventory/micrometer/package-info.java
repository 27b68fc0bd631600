/** What can be watched of the inventory. */
@NullMarked
package io.certwatch.product.inventory.micrometer;

import org.jspecify.annotations.NullMarked;
