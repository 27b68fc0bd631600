/** What an import opened, on its topic. */
@NullMarked
package io.certwatch.product.inventory.importing.kafka;

import org.jspecify.annotations.NullMarked;
