package io.certwatch.product.obligation;

import io.certwatch.product.certificate.Device;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which answers still stand after a product has changed: none of another vendor, and no certificate that was confirmed
 * for another model. An accepted answer stays visible when the product has no vendor any more.
 */
public record AnswersThatStand(
        @Nullable String vendorBefore,
        @Nullable String vendor,
        @Nullable Device deviceBefore,
        @Nullable Device device) {

    public Obligation of(Obligation obligation) {
        var answer = obligation.answer();
        return answer == null || stands(answer) ? obligation : obligation.withAnswer(null);
    }

    private boolean stands(VendorAnswer answer) {
        if (answer.confirmed() != null) return Objects.equals(deviceBefore, device);
        return Objects.equals(vendorBefore, vendor) || vendor == null && answer.state() == VendorAnswer.State.ACCEPTED;
    }
}
