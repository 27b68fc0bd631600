package io.certwatch.product.inventory.web;

import static java.util.Comparator.comparingInt;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.web.FaultView;
import io.certwatch.platform.web.ReadersText;
import io.certwatch.product.aggregate.AssessmentListener;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.Registration;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outcome of a request that registers products. */
record RegistrationView(int stored, int unchanged, List<RejectionView> rejected) {

    static RegistrationView of(Registration registration, Offer offer) {
        var lost = registration.lost().stream().map(sku -> Rejection.ofLost(offer.indexOf(sku), sku));
        var unjudged = registration.unjudged().stream().map(sku -> Rejection.ofUnjudged(offer.indexOf(sku), sku));
        return new RegistrationView(
                registration.stored(),
                registration.unchanged(),
                Stream.of(offer.rejected().stream(), lost, unjudged)
                        .flatMap(rejections -> rejections)
                        .sorted(comparingInt(Rejection::index))
                        .map(RejectionView::of)
                        .toList());
    }

    /**
     * A rejected product in the API: its place in the request, the first invalid field, and why.
     *
     * @param errors all its faults
     */
    record Rejection(int index, @Nullable String sku, List<FieldFault> errors) {

        static Rejection of(int index, @Nullable String sku, List<FieldFault> errors) {
            return new Rejection(index, sku, errors);
        }

        /** The product may be valid; the service is at fault. */
        static Rejection ofUnjudged(int index, Sku sku) {
            return of(index, sku.value(), List.of(new FieldFault("sku", AssessmentListener.REASON)));
        }

        /** The product is valid; others changed it at the same moment. */
        static Rejection ofLost(int index, Sku sku) {
            return of(index, sku.value(), List.of(new FieldFault("sku", Explanation.of("problem.changed-send-again"))));
        }
    }

    /**
     * A rejected product: its place in the request, the first invalid field, and why.
     *
     * @param errors all its faults
     */
    @Schema(name = "Rejection")
    record RejectionView(int index, @Nullable String sku, String field, ReadersText reason, List<FaultView> errors) {

        static RejectionView of(Rejection rejection) {
            var errors = FaultView.of(rejection.errors());
            var first = errors.getFirst();
            return new RejectionView(rejection.index(), rejection.sku(), first.field(), first.reason(), errors);
        }
    }
}
