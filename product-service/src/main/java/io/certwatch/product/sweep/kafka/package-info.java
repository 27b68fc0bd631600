/**
 * Slots come from a topic, so that all instances share them and a crash loses none; events of runs go to another
 * topic.
 */
@NullMarked
package io.certwatch.product.sweep.kafka;

import org.jspecify.annotations.NullMarked;
