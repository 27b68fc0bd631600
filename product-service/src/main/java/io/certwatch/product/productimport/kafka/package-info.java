/** What an import opened, on its topic. */
@NullMarked
package io.certwatch.product.productimport.kafka;

import org.jspecify.annotations.NullMarked;
