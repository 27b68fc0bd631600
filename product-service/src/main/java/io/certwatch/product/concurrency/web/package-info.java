/** How somebody is told to come again. */
@NullMarked
package io.certwatch.product.concurrency.web;

import org.jspecify.annotations.NullMarked;
