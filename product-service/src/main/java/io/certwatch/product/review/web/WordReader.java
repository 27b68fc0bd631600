package io.certwatch.product.review.web;

import io.certwatch.platform.web.Day;
import io.certwatch.product.decision.Decision.Outcome;
import io.certwatch.product.decision.Extent.Scope;
import io.certwatch.product.review.InvalidDecision;
import io.certwatch.product.review.Word;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a person decides as clients write it. Fields that are not known are left alone. */
final class WordReader {

    static final int REASON = 2_000;
    static final int NAME = 200;
    private static final int CODE = 100;
    private static final String ENTRY_CHANGES = "ENTRY_CHANGES";

    private WordReader() {}

    static Word read(JsonNode body) {
        var json = JsonText.of(body);
        return new Word(
                json.text("edition", CODE),
                json.line("entry", CODE),
                json.oneOf(Outcome.class, "decision"),
                json.needed("reason", REASON),
                json.text("scope", CODE) == null ? Scope.PRODUCT : json.oneOf(Scope.class, "scope"),
                until(json.text("until", CODE)),
                json.line("by", NAME));
    }

    private static @Nullable LocalDate until(@Nullable String until) {
        return until == null || until.equals(ENTRY_CHANGES) ? null : Day.read(until).orElseThrow(() -> new InvalidDecision(
                "until", "is neither ENTRY_CHANGES nor a date like 2027-03-01 of the years 1900 to 2199: '" + until + "'"));
    }
}
