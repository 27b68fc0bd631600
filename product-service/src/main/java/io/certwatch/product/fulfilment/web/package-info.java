/** What people do about obligations, over HTTP. */
@NullMarked
package io.certwatch.product.fulfilment.web;

import org.jspecify.annotations.NullMarked;
