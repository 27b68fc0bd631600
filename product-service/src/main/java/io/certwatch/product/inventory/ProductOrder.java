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
        /** The Chinese name, by the codes of its characters. */
        NAME_ZH,
        NAME_EN,
        MODEL,
        MANUFACTURER,
        VENDOR,
        /** By its name; descending, what nobody has settled comes first: {@code UNKNOWN}, then {@code REVIEW}. */
        VERDICT,
        /** Whether it may be sold, by the name of the status. */
        SALE,
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
            case NAME_ZH -> product.product().name().zh();
            case NAME_EN -> product.product().name().en();
            case MODEL -> product.product().model();
            case MANUFACTURER -> product.product().manufacturer();
            case VENDOR -> product.product().vendor();
            case VERDICT -> {
                var verdict = product.assessment().verdict();
                yield verdict == null ? null : verdict.name();
            }
            case SALE -> product.sale().status().name();
            case MARKET_ENTRY -> product.product().market().entryDate();
            case ASSESSED_AT -> product.assessment().assessedAt();
        };
    }
}
