/** The impact of a proposed edition on a company's products; nothing is stored or published. */
@NullMarked
package io.certwatch.product.impact;

import org.jspecify.annotations.NullMarked;
