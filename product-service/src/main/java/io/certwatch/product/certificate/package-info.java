/** Which published certificates cover a product, by manufacturer, model and entry; and why a similar one does not. */
package io.certwatch.product.certificate;
