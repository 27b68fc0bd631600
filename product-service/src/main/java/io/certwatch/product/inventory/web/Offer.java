package io.certwatch.product.inventory.web;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.body.Batch;
import io.certwatch.platform.body.Batch.Element;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.web.RegistrationView.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The products of one request, valid ones and rejected ones. */
record Offer(List<Product> products, List<Rejection> rejected, Map<Sku, Integer> places) {

    /** @throws NothingValid if all are rejected */
    static Offer of(Batch<ProductForm> offered) {
        var offer = read(offered, null);
        if (offer.products.isEmpty()) throw new NothingValid(offer.rejected, offered);
        return offer;
    }

    /** @param otherwise the SKU of products without one, which several may share */
    static Offer read(Batch<ProductForm> offered, @Nullable Sku otherwise) {
        var offer = new Offer(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        for (var index = 0; index < offered.elements().size(); index++) {
            var element = offered.elements().get(index);
            try {
                offer.take(index, product(element, otherwise), otherwise);
            } catch (RequestProblem invalid) {
                offer.rejected.add(Rejection.of(index, element.text("sku"), invalid.errors()));
            }
        }
        return offer;
    }

    List<String> skus() {
        return products.stream().map(product -> product.sku().value()).toList();
    }

    int indexOf(Sku sku) {
        return requireNonNull(places.get(sku));
    }

    private void take(int index, Product product, @Nullable Sku otherwise) {
        if (otherwise == null && places.putIfAbsent(product.sku(), index) != null)
            throw RequestProblem.invalid("sku", Explanation.of("problem.sku-twice"));
        products.add(product);
    }

    private static Product product(Element<ProductForm> element, @Nullable Sku otherwise) {
        var form = element.value();
        if (form == null) throw RequestProblem.invalid(element.faults());
        return form.toProduct(otherwise);
    }

    /** All products of a request are invalid. */
    static final class NothingValid extends RuntimeException {

        private final transient List<Rejection> rejected;
        private final transient Batch<?> offered;

        NothingValid(List<Rejection> rejected, Batch<?> offered) {
            super("No product of the request is valid.", null, false, false);
            this.rejected = List.copyOf(rejected);
            this.offered = offered;
        }

        List<Rejection> rejected() {
            return rejected;
        }

        /** All faults, by the product's place in the request. */
        List<FieldFault> errors() {
            return rejected.stream()
                    .flatMap(one -> one.errors().stream()
                            .map(error -> new FieldFault(offered.path(one.index(), error.field()), error.words())))
                    .toList();
        }
    }
}
