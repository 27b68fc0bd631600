package io.certwatch.product.obligation.web;

import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.obligation.ObligationOrder;
import io.certwatch.product.obligation.ObligationOrder.Place;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list of obligations, which is valid only with the order of the list. */
public record ObligationCursor(ObligationOrder order) {

    /** Neither orders nor ids contain it; what follows the second is the value. */
    private static final String BETWEEN = "\n";

    public String position(ProductObligation held) {
        var place = order.placeOf(held);
        return list() + BETWEEN + place.id() + (place.value() == null ? "" : BETWEEN + place.value());
    }

    /** @throws RequestProblem if it is none of ours, or of a list in another order */
    public @Nullable Place read(@Nullable String after) {
        if (after == null) return null;
        var parts = Cursor.decode(after).split(BETWEEN, 3);
        if (parts.length < 2) throw Cursor.notOurs();
        if (!parts[0].equals(list())) throw RequestProblem.invalid("after", Explanation.of("problem.other-list"));
        try {
            return new Place(parts.length == 2 ? null : value(parts[2]), UUID.fromString(parts[1]));
        } catch (NoSuchElementException | IllegalArgumentException notOurs) {
            throw Cursor.notOurs();
        }
    }

    private String list() {
        return order.key() + " " + order.direction();
    }

    private Comparable<?> value(String written) {
        return switch (order.key()) {
            case DUE -> Day.read(written).orElseThrow();
            case SKU, NAME_ZH, NAME_EN, VENDOR, ENTRY, STATUS -> written;
        };
    }
}
