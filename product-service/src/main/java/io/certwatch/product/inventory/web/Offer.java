package io.certwatch.product.inventory.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.inventory.InvalidProduct;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

import static java.util.Objects.requireNonNull;

/** The products of one request, those that can be taken in and those that cannot. */
record Offer(List<Product> products, List<Rejection> rejected, Map<Sku, Integer> places) {

    static final int MOST = 1_000;

    /** @param body one product or an array of them */
    static Offer of(JsonNode body) {
        var offered = elements(body);
        var products = new ArrayList<Product>(offered.size());
        var rejected = new ArrayList<Rejection>();
        var places = new HashMap<Sku, Integer>();
        for (var index = 0; index < offered.size(); index++) {
            var json = offered.get(index);
            try {
                products.add(once(ProductReader.read(json), index, places));
            } catch (InvalidProduct invalid) {
                rejected.add(Rejection.of(index, json, invalid));
            }
        }
        if (products.isEmpty()) {
            throw new NothingValid(rejected);
        }
        return new Offer(products, rejected, places);
    }

    int indexOf(Sku sku) {
        return requireNonNull(places.get(sku));
    }

    static List<JsonNode> elements(JsonNode body) {
        if (body.isObject()) {
            return List.of(body);
        }
        if (!body.isArray() || body.isEmpty()) {
            throw RequestProblem.invalid("body", "Send one product or an array of at least one.");
        }
        if (body.size() > MOST) {
            throw RequestProblem.invalid("body", "Send at most " + MOST + " products at once; these are " + body.size() + ".");
        }
        return StreamSupport.stream(body.spliterator(), false).toList();
    }

    private static Product once(Product product, int index, Map<Sku, Integer> places) {
        if (places.putIfAbsent(product.sku(), index) != null) {
            throw new InvalidProduct("sku", "stands in this request twice");
        }
        return product;
    }
}
