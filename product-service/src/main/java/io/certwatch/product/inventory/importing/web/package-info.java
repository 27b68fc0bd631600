/** Imports over HTTP. */
@NullMarked
package io.certwatch.product.inventory.importing.web;

import org.jspecify.annotations.NullMarked;
