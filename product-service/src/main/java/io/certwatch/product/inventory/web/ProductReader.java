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

import static io.certwatch.product.inventory.TextField.DECLARED_ENTRY;
import static io.certwatch.product.inventory.TextField.DESCRIPTION;
import static io.certwatch.product.inventory.TextField.HS_CODE;
import static io.certwatch.product.inventory.TextField.MANUFACTURER;
import static io.certwatch.product.inventory.TextField.MODEL;
import static io.certwatch.product.inventory.TextField.NAME_EN;
import static io.certwatch.product.inventory.TextField.NAME_ZH;
import static io.certwatch.product.inventory.TextField.VENDOR;

/** Reads a product as clients write it. Fields that are not known are left alone. */
final class ProductReader {

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
                fields.text(MODEL),
                fields.text(MANUFACTURER),
                fields.text(VENDOR),
                fields.text(DESCRIPTION),
                fields.text(DECLARED_ENTRY),
                fields.text(HS_CODE),
                specs(fields.object("specs")),
                market(fields.object("market")),
                fields.flag("usedInCii"));
    }

    static @Nullable Sku skuOf(JsonNode json) {
        var sku = json.isObject() ? Fields.of(json).string("sku") : null;
        return sku == null ? null : new Sku(sku);
    }

    private static Name name(@Nullable Fields name) {
        return name == null ? new Name(null, null) : new Name(name.text(NAME_ZH), name.text(NAME_EN));
    }

    private static Market market(@Nullable Fields market) {
        if (market == null) {
            return Market.UNSAID;
        }
        var status = market.string("status");
        if (status == null) {
            throw new InvalidProduct("market.status", "is missing");
        }
        var entryDate = market.string("entryDate");
        return new Market(Market.status(status), entryDate == null ? null : Market.entryDate(entryDate));
    }

    private static List<Spec> specs(@Nullable Fields specs) {
        if (specs == null) {
            return List.of();
        }
        if (specs.object().size() > Spec.MOST) {
            throw new InvalidProduct("specs", "has more than " + Spec.MOST + " figures");
        }
        var read = new ArrayList<Spec>(specs.object().size());
        for (var name : specs.object().propertyNames()) {
            var value = specs.figure(name);
            Spec.read(name, value == null ? "" : value).ifPresent(read::add);
        }
        return read;
    }
}
