package io.certwatch.product.obligation.answer;

import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Applied;
import org.jspecify.annotations.Nullable;

/** What a vendor says about an obligation. */
public sealed interface GivenAnswer {

    /** The name that the person gave. */
    @Nullable
    String person();

    record Seen(@Nullable String person) implements GivenAnswer {}

    record UnderWay(@Nullable String person, Application application) implements GivenAnswer {}

    record AppliedFor(@Nullable String person, Applied applied) implements GivenAnswer {}

    record Discontinued(@Nullable String person, @Nullable String reason) implements GivenAnswer {}

    record NotForMainland(@Nullable String person, @Nullable String reason) implements GivenAnswer {}

    record NotOurs(@Nullable String person, String reason) implements GivenAnswer {}

    /** @param number of the certificate, as typed */
    record HasCertificate(@Nullable String person, String number) implements GivenAnswer {}
}
