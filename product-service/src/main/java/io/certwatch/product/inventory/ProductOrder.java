package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.AssessedProduct;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of products. Products with equal values are in the order of their SKUs, in the same direction; a
 * missing value precedes all others, so it comes last when descending.
 */
public record ProductOrder(Key key, Direction direction) {

    public static final ProductOrder BY_SKU = new ProductOrder(Key.SKU, Direction.ASC);

    public enum Direction {
        ASC,
        DESC
    }

    public enum Key {
        SKU,
        VENDOR,
        /** By its name; descending, what nobody has settled comes first: {@code UNKNOWN}, then {@code REVIEW}. */
        VERDICT,
        /** The day on which the product enters the market. */
        MARKET_ENTRY,
        ASSESSED_AT
    }

    /**
     * The place of a product.
     *
     * @param value of the key, null if the product has none, or if the key is the SKU
     */
    public record Place(String sku, @Nullable Comparable<?> value) {}

    public Place placeOf(AssessedProduct product) {
        return new Place(product.id().sku().value(), value(product));
    }

    private @Nullable Comparable<?> value(AssessedProduct product) {
        return switch (key) {
            case SKU -> null;
            case VENDOR -> product.product().vendor();
            case VERDICT -> {
                var verdict = product.assessment().verdict();
                yield verdict == null ? null : verdict.name();
            }
            case MARKET_ENTRY -> product.product().market().entryDate();
            case ASSESSED_AT -> product.assessment().assessedAt();
        };
    }
}
