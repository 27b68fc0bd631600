package io.certwatch.product.obligation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import io.certwatch.product.aggregate.mongo.DueDay;
import io.certwatch.product.obligation.ObligationOrder;
import io.certwatch.product.obligation.ObligationOrder.Key;
import io.certwatch.product.obligation.ObligationOrder.Place;
import java.time.LocalDate;
import org.bson.conversions.Bson;

/** Query conditions on the place of an obligation in an order. */
record ObligationPlaces(ObligationOrder order) {

    /** Whether all obligations of a product have the same value. */
    boolean areOfProducts() {
        return switch (order.key()) {
            case SKU, NAME_ZH, NAME_EN, VENDOR -> true;
            case DUE, ENTRY, STATUS -> false;
        };
    }

    /** The field of the product, or of one obligation of it. */
    String field() {
        return switch (order.key()) {
            case SKU -> "product.sku";
            case NAME_ZH -> "product.name.zh";
            case NAME_EN -> "product.name.en";
            case VENDOR -> "product.vendor";
            case DUE -> "requirement.due";
            case ENTRY -> "requirement.entry.code";
            case STATUS -> "status";
        };
    }

    /** Products with that value or one behind it. */
    Bson productsFrom(Place place) {
        var value = place.value();
        if (value == null) return order.ascends() ? empty() : eq(field(), null);
        return order.ascends() ? gte(field(), value) : or(lte(field(), value), eq(field(), null));
    }

    /**
     * Obligations behind a place by the value of their product, after {@code $unwind}. Comparisons find no missing
     * values, so these have conditions of their own.
     */
    Bson behindProduct(Place place, String id) {
        var value = place.value();
        var same = and(eq(field(), value), behindId(place, id));
        if (value == null) return order.ascends() ? or(same, ne(field(), null)) : same;
        return order.ascends() ? or(same, gt(field(), value)) : or(same, lt(field(), value), eq(field(), null));
    }

    /** Obligations behind a place by a value of their own; the value comes first, as in the index. */
    Bson behind(Place place, String field, String id) {
        var value = order.key() == Key.DUE ? DueDay.toStored((LocalDate) place.value()) : place.value();
        return order.ascends()
                ? and(gte(field, value), or(gt(field, value), behindId(place, id)))
                : and(lte(field, value), or(lt(field, value), behindId(place, id)));
    }

    private Bson behindId(Place place, String id) {
        return order.ascends()
                ? gt(id, place.id().toString())
                : lt(id, place.id().toString());
    }
}
