/** What people read, from message bundles: one text for each language under one key. */
@NullMarked
package io.certwatch.product.engine.wording;

import org.jspecify.annotations.NullMarked;
