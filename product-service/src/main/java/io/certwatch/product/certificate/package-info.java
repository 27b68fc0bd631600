/** Which published certificates cover a product, by manufacturer, model and entry; and why one that looks like it does not. */
@NullMarked
package io.certwatch.product.certificate;

import org.jspecify.annotations.NullMarked;
