package io.certwatch.product.inventory.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.ProductOrder;
import io.certwatch.product.inventory.ProductOrder.Place;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A place in a list of products, which is valid only with the filter and the order of the list. */
record ProductCursor(ProductFilterParameters filter, ProductOrder order) {

    /** No SKU contains it; what follows the second is the value. */
    private static final String BETWEEN = "\n";

    String position(AssessedProduct product) {
        var place = order.placeOf(product);
        var value = place.value();
        return list() + BETWEEN + place.sku() + (value == null ? "" : BETWEEN + encode(value));
    }

    /** @throws RequestProblem if it was issued by another list */
    @Nullable
    Place read(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var parts = Cursor.decode(after).split(BETWEEN, 3);
        if (parts.length < 2) throw Cursor.notOurs();
        if (!parts[0].equals(list())) {
            throw RequestProblem.invalid("after", Explanation.of("problem.other-list"));
        }
        try {
            return new Place(parts[1], parts.length == 2 ? null : value(parts[2]));
        } catch (NoSuchElementException | NumberFormatException notOurs) {
            throw Cursor.notOurs();
        }
    }

    private String list() {
        var checksum = new CRC32C();
        checksum.update(filter.toString().getBytes(UTF_8));
        return order.key() + " " + order.direction() + " " + Long.toHexString(checksum.getValue());
    }

    private static String encode(Comparable<?> value) {
        return value instanceof Instant at ? String.valueOf(at.toEpochMilli()) : value.toString();
    }

    private Comparable<?> value(String written) {
        return switch (order.key()) {
            case SKU, NAME_ZH, NAME_EN, MODEL, MANUFACTURER, VENDOR, VERDICT, SALE -> written;
            case MARKET_ENTRY -> Day.read(written).orElseThrow();
            case ASSESSED_AT -> Instant.ofEpochMilli(Long.parseLong(written));
        };
    }
}
