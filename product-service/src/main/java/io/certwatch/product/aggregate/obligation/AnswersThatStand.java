package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.certificate.Device;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which answers still stand after a product has changed: none of another vendor, and no certificate that was confirmed
 * for another model. An accepted answer stays visible when the product has no vendor any more. A confirmed certificate
 * covers the model, also after the vendor has changed, and so does a proof of the company that a person accepted. What
 * covered another model did not cover this one.
 */
public record AnswersThatStand(
        @Nullable String vendorBefore,
        @Nullable String vendor,
        @Nullable Device deviceBefore,
        @Nullable Device device) {

    public Obligation of(Obligation obligation) {
        var answer = obligation.answer();
        var answered = answer == null || stands(answer) ? obligation : obligation.withAnswer(null);
        return withoutModel(isSameVendor() ? answered : answered.withEndedAnswer(null));
    }

    private Obligation withoutModel(Obligation answered) {
        return isSameModel()
                ? answered
                : answered.with(
                        other -> other.confirmedCertificate(null).cover(null).proofs(List.of()));
    }

    private boolean stands(VendorAnswer answer) {
        return isOfVendor(answer) && (answer.confirmed() == null || isSameModel());
    }

    private boolean isOfVendor(VendorAnswer answer) {
        return isSameVendor() || vendor == null && answer.state() == VendorAnswer.State.ACCEPTED;
    }

    private boolean isSameVendor() {
        return Objects.equals(vendorBefore, vendor);
    }

    private boolean isSameModel() {
        return Objects.equals(deviceBefore, device);
    }
}
