/** What an edition that somebody proposes would do to a company's products; nothing of it is kept or told. */
@NullMarked
package io.certwatch.product.impact;

import org.jspecify.annotations.NullMarked;
