package io.certwatch.product.obligation.answer;

import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import org.jspecify.annotations.Nullable;

/** What a vendor says about some obligations. */
public sealed interface GivenAnswer {

    /** The name that the person gave. */
    @Nullable
    String person();

    record Seen(@Nullable String person) implements GivenAnswer {}

    record UnderWay(@Nullable String person, Application application) implements GivenAnswer {}

    record NotOurs(@Nullable String person, String reason) implements GivenAnswer {}

    /** @param number of the certificate, as typed */
    record HasCertificate(@Nullable String person, String number) implements GivenAnswer {}
}
