/** Products, with their assessments and obligations, over HTTP. */
@NullMarked
package io.certwatch.product.product.web;

import org.jspecify.annotations.NullMarked;
