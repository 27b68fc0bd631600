package io.certwatch.product.obligation.answer;

import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Applied;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Colleague;
import io.certwatch.product.proof.ProofFacts;
import java.nio.file.Path;
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

    /** Somebody else at the vendor answers. */
    record PassedOn(@Nullable String person, Colleague colleague) implements GivenAnswer {}

    record NotOurs(@Nullable String person, String reason) implements GivenAnswer {}

    /**
     * The vendor holds a proof for the product.
     *
     * @param facts what it says; its number as typed
     * @param scan null if none was sent
     * @param because why it is so although the register lists another holder or product under the number; null if it
     *   does not
     */
    record HasProof(
            @Nullable String person,
            ProofFacts facts,
            @Nullable SentScan scan,
            @Nullable String because) implements GivenAnswer {}

    /**
     * A file that came with the answer.
     *
     * @param name that it had
     * @param content is gone once the request is answered
     */
    record SentScan(String name, Path content) {}
}
