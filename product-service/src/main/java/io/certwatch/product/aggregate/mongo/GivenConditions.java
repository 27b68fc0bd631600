package io.certwatch.product.aggregate.mongo;

import com.mongodb.client.model.Filters;
import io.certwatch.product.aggregate.VendorFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Collects the conditions of a search; a parameter that is not given adds none. */
public final class GivenConditions {

    private static final String VENDOR = "product.vendor";

    private final List<Bson> conditions = new ArrayList<>();

    public GivenConditions(Bson... always) {
        conditions.addAll(List.of(always));
    }

    /** An enum constant is stored by its name. */
    public GivenConditions eq(String field, @Nullable Object value) {
        return add(value, given -> Filters.eq(field, given instanceof Enum<?> constant ? constant.name() : given));
    }

    /** The key of the vendor is stored as it is written, so that a part of it is looked for in any case. */
    public GivenConditions vendor(@Nullable VendorFilter filter) {
        return add(filter, GivenConditions::matchVendor);
    }

    private static Bson matchVendor(VendorFilter filter) {
        if (filter.equals(VendorFilter.NONE)) return Filters.eq(VENDOR, null);
        return filter.isPart()
                ? Filters.regex(VENDOR, Pattern.quote(filter.text()), "i")
                : Filters.eq(VENDOR, filter.text());
    }

    public <T> GivenConditions add(@Nullable T value, Function<T, Bson> condition) {
        if (value != null) conditions.add(condition.apply(value));
        return this;
    }

    public Bson all() {
        return Filters.and(conditions);
    }
}
