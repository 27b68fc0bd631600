/** product-service: the only service that stores a company's inventory, and the only one that assesses products. */
@NullMarked
package io.certwatch.product;

import org.jspecify.annotations.NullMarked;
