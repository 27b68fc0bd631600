package io.certwatch.product.inventory.web;

import io.certwatch.product.inventory.InvalidProduct;
import io.certwatch.product.inventory.Market;
import io.certwatch.product.inventory.Name;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.Sku;
import io.certwatch.product.inventory.Spec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a product as clients write it. Fields that are not known are left alone. */
final class ProductReader {

    private static final int SHORT = 200;
    private static final int NAME = 500;
    private static final int LONG = 10_000;
    private static final int MOST_SPECS = 200;

    private ProductReader() {}

    static Product read(JsonNode json) {
        return read(json, skuOf(json));
    }

    /** @param otherwise the SKU of a product that says none */
    static Product read(JsonNode json, @Nullable Sku otherwise) {
        if (!json.isObject()) {
            throw new InvalidProduct("product", "must be an object");
        }
        var fields = Fields.of(json);
        return new Product(
                otherwise == null ? new Sku("") : otherwise,
                name(fields.object("name")),
                fields.text("model", SHORT),
                fields.text("manufacturer", SHORT),
                fields.text("vendor", SHORT),
                fields.prose("description", LONG),
                fields.text("declaredEntry", SHORT),
                fields.text("hsCode", SHORT),
                specs(fields.object("specs")),
                market(fields.object("market")),
                fields.flag("usedInCii"));
    }

    static @Nullable Sku skuOf(JsonNode json) {
        var sku = json.isObject() ? Fields.of(json).text("sku", LONG) : null;
        return sku == null ? null : new Sku(sku);
    }

    private static Name name(@Nullable Fields name) {
        return name == null ? new Name(null, null) : new Name(name.text("zh", NAME), name.text("en", NAME));
    }

    private static Market market(@Nullable Fields market) {
        if (market == null) {
            return Market.UNSAID;
        }
        var status = market.oneOf(Market.Status.class, "status");
        if (status == null) {
            throw new InvalidProduct("market.status", "is missing");
        }
        return new Market(status, market.date("entryDate"));
    }

    private static List<Spec> specs(@Nullable Fields specs) {
        if (specs == null) {
            return List.of();
        }
        if (specs.object().size() > MOST_SPECS) {
            throw new InvalidProduct("specs", "has more than " + MOST_SPECS + " figures");
        }
        var read = new ArrayList<Spec>(specs.object().size());
        for (var name : specs.object().propertyNames()) {
            checkName(name);
            var value = specs.figure(name, NAME);
            if (value != null) {
                read.add(new Spec(name, value));
            }
        }
        return read;
    }

    private static void checkName(String spec) {
        if (spec.isBlank()) {
            throw new InvalidProduct("specs", "has a figure without a name");
        }
        if (spec.length() > SHORT) {
            throw new InvalidProduct("specs", "has a name that is longer than " + SHORT + " characters");
        }
        if (!Fields.isOneLine(spec)) {
            throw new InvalidProduct("specs", "has a name with a line break or another control character");
        }
    }
}
