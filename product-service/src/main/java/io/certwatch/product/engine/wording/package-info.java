/** Texts for people, from message bundles: one per language and key. */
@NullMarked
package io.certwatch.product.engine.wording;

import org.jspecify.annotations.NullMarked;
