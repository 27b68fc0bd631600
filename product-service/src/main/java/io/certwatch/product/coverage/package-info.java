/** Which published certificates cover a product, by manufacturer, model and entry; and why one that looks like it does not. */
@NullMarked
package io.certwatch.product.coverage;

import org.jspecify.annotations.NullMarked;
