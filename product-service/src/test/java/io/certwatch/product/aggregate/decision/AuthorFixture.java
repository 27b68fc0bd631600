package io.certwatch.product.aggregate.decision;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import java.time.LocalDate;

/** Statements of the caller Wu, in whose name they are recorded, whatever name they give. */
public final class AuthorFixture {

    public static final RecordedBy WU = new RecordedBy("u-7", "Wu", null);

    /** Registers the products of the tests. */
    public static final Author LI = author("li.na");

    private AuthorFixture() {}

    public static Author author(String by) {
        return new Author(by, WU);
    }

    public static Said said(String by, String reason) {
        return new Said(by, WU, reason);
    }

    public static InProgress inProgress(String application, String body, LocalDate expected, String by) {
        return new InProgress(application, body, expected, by, WU);
    }
}
