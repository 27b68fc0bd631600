/** Tables as CSV. */
@NullMarked
package io.certwatch.product.exports.csv;

import org.jspecify.annotations.NullMarked;
