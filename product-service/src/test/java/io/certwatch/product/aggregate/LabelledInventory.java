package io.certwatch.product.aggregate;

import io.certwatch.product.engine.ReferenceData;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The labelled products as registered by a company, some declared as firewalls. */
public final class LabelledInventory {

    private LabelledInventory() {}

    public static List<Product> products() {
        var rows = ReferenceData.labelledProducts();
        return IntStream.range(0, rows.size())
                .mapToObj(row -> {
                    var subject = rows.get(row).subject();
                    return new Product(
                            new Sku("row-" + row),
                            new Name(
                                    orNone(subject.name().zh()),
                                    orNone(subject.name().en())),
                            orNone(subject.model()),
                            orNone(subject.manufacturer()),
                            "vendor-1",
                            orNone(subject.description()),
                            row % 50 == 0 ? "SCP-02" : null,
                            null,
                            List.of(),
                            Market.UNSAID,
                            false,
                            List.of());
                })
                .toList();
    }

    private static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
