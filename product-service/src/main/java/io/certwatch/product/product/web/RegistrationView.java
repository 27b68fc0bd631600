package io.certwatch.product.product.web;

import static java.util.Comparator.comparingInt;

import io.certwatch.product.product.Registration;
import java.util.List;
import java.util.stream.Stream;

/** The outcome of a request that registers products. */
record RegistrationView(int stored, int unchanged, List<Rejection> rejected) {

    static RegistrationView of(Registration registration, Offer offer) {
        var lost = registration.lost().stream().map(sku -> Rejection.lost(offer.indexOf(sku), sku));
        var unjudged = registration.unjudged().stream().map(sku -> Rejection.unjudged(offer.indexOf(sku), sku));
        return new RegistrationView(
                registration.stored(),
                registration.unchanged(),
                Stream.of(offer.rejected().stream(), lost, unjudged)
                        .flatMap(rejections -> rejections)
                        .sorted(comparingInt(Rejection::index))
                        .toList());
    }
}
