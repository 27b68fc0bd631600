package io.certwatch.catalogue.register.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Indexes;
import io.certwatch.catalogue.register.CertificateOrder;
import io.certwatch.catalogue.register.CertificateOrder.Direction;
import io.certwatch.catalogue.register.CertificateOrder.Key;
import io.certwatch.catalogue.register.CertificateOrder.Place;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Translates an order of certificates to MongoDB; each has an index. */
record CertificatePlaces(CertificateOrder order) {

    private static final String NUMBER = "_id";

    static List<Bson> indexes() {
        return Arrays.stream(Key.values())
                .filter(key -> key != Key.NUMBER)
                .map(key -> Indexes.ascending(field(key), NUMBER))
                .toList();
    }

    Bson sort() {
        var fields = order.key() == Key.NUMBER ? List.of(NUMBER) : List.of(field(order.key()), NUMBER);
        return ascends() ? ascending(fields) : descending(fields);
    }

    /** Comparisons find no missing values, so these have conditions of their own. */
    Bson behind(@Nullable Place place) {
        if (place == null) return empty();
        var behindNumber = ascends() ? gt(NUMBER, place.number()) : lt(NUMBER, place.number());
        if (order.key() == Key.NUMBER) return behindNumber;
        var field = field(order.key());
        var value = place.value();
        var same = and(eq(field, value), behindNumber);
        if (value == null) return ascends() ? or(same, ne(field, null)) : same;
        return ascends() ? or(same, gt(field, value)) : or(same, lt(field, value), eq(field, null));
    }

    private boolean ascends() {
        return order.direction() == Direction.ASC;
    }

    private static String field(Key key) {
        return switch (key) {
            case NUMBER -> NUMBER;
            case HOLDER -> SearchKeys.HOLDER;
            case ENTRY -> "entry";
            case STATUS -> "status";
            case ISSUED -> "issued";
            case VALID_UNTIL -> "validUntil";
        };
    }
}
