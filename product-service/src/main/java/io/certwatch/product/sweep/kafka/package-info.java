/** Slots come from a topic, so that all instances share them and a crash loses none; news of runs goes to another. */
@NullMarked
package io.certwatch.product.sweep.kafka;

import org.jspecify.annotations.NullMarked;
