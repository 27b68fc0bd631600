package io.certwatch.product.inventory.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that the absent products have left the market.
 *
 * @param withdrawn how many have been, so far
 * @param after     the SKU up to which they have been gone through; null at the start
 */
public record Withdrawal(String by, String reason, Instant at, long withdrawn, @Nullable String after) {

    Withdrawal plus(long more, String lastSku) {
        return new Withdrawal(by, reason, at, withdrawn + more, lastSku);
    }
}
