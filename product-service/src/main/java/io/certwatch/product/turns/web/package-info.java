/** How somebody is told to come again. */
@NullMarked
package io.certwatch.product.turns.web;

import org.jspecify.annotations.NullMarked;
