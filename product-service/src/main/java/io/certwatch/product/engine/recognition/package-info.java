/** Which entries a product may be a thing of, by the words in its fields. */
@NullMarked
package io.certwatch.product.engine.recognition;

import org.jspecify.annotations.NullMarked;
