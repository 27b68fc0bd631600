/** Which published certificates cover a product, by manufacturer, model and entry; and why a similar one does not. */
@NullMarked
package io.certwatch.product.certificate;

import org.jspecify.annotations.NullMarked;
