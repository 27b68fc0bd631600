package io.certwatch.product.fulfilment.web;

import io.certwatch.platform.web.Day;
import io.certwatch.product.fulfilment.Waive.Waiver;
import io.certwatch.product.obligation.State.InProgress;
import io.certwatch.product.obligation.Transition.Said;
import io.certwatch.product.review.InvalidDecision;
import io.certwatch.product.review.web.JsonText;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** Reads what a person says about an obligation as clients write it. Fields that are not known are left alone. */
final class WordsReader {

    private static final int REASON = 2_000;
    private static final int NAME = 200;
    private static final int NUMBER = 100;

    private WordsReader() {}

    static InProgress progress(JsonNode body) {
        var json = JsonText.of(body);
        return new InProgress(
                json.line("application", NUMBER),
                json.line("body", NAME),
                day("expected", json.needed("expected", NUMBER)),
                json.line("by", NAME));
    }

    static Waiver waiver(JsonNode body) {
        var json = JsonText.of(body);
        var until = json.text("until", NUMBER);
        return new Waiver(json.line("by", NAME), json.needed("reason", REASON), until == null ? null : day("until", until));
    }

    static Said revocation(JsonNode body) {
        var json = JsonText.of(body);
        return new Said(json.line("by", NAME), json.needed("reason", REASON));
    }

    private static LocalDate day(String field, String written) {
        return Day.read(written).orElseThrow(() -> new InvalidDecision(
                field, "is not a date like 2027-03-01 of the years 1900 to 2199: '" + written + "'"));
    }
}
