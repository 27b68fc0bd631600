package io.certwatch.product.obligation;

import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.inventory.ProductOrder.Direction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of obligations. Those with equal values are in the order of their ids, in the same direction; a
 * missing value precedes all others. Only a missing due day follows all others, because it is the least urgent.
 */
public record ObligationOrder(Key key, Direction direction) {

    public static final ObligationOrder MOST_URGENT_FIRST = new ObligationOrder(Key.DUE, Direction.ASC);

    public enum Key {
        DUE,
        SKU,
        /** The Chinese name of the product, by the codes of its characters. */
        NAME_ZH,
        NAME_EN,
        VENDOR,
        /** The code of the entry. */
        ENTRY,
        /** By its name. */
        STATUS
    }

    /**
     * The place of an obligation.
     *
     * @param value of the key, null if it has none
     */
    public record Place(@Nullable Comparable<?> value, UUID id) {}

    public Place placeOf(ProductObligation held) {
        return new Place(value(held), held.obligation().id());
    }

    public boolean ascends() {
        return direction == Direction.ASC;
    }

    private @Nullable Comparable<?> value(ProductObligation held) {
        var obligation = held.obligation();
        return switch (key) {
            case DUE -> obligation.requirement().due();
            case SKU -> held.sku();
            case NAME_ZH -> orMissing(held.productName().zh());
            case NAME_EN -> orMissing(held.productName().en());
            case VENDOR -> held.vendor();
            case ENTRY -> obligation.requirement().entry().code();
            case STATUS -> obligation.state().status().name();
        };
    }

    private static @Nullable String orMissing(String name) {
        return name.isEmpty() ? null : name;
    }
}
