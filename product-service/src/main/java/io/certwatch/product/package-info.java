/** product-service: the only service that knows a company's inventory, and the only one that decides. */
@NullMarked
package io.certwatch.product;

import org.jspecify.annotations.NullMarked;
