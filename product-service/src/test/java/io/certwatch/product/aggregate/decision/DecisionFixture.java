package io.certwatch.product.aggregate.decision;

import static io.certwatch.product.aggregate.decision.AuthorFixture.WU;

import io.certwatch.product.aggregate.decision.Decision.Grounds;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.catalogue.EntryKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

public final class DecisionFixture {

    private DecisionFixture() {}

    public static Decision decision(DecisionScope extent, EntryKey entry, Outcome outcome) {
        return new Decision(
                UUID.randomUUID(),
                "demo",
                extent,
                entry,
                outcome,
                "seen in the laboratory",
                null,
                "li",
                WU,
                Instant.parse("2026-11-25T07:00:00Z"),
                new Grounds(1L, List.of("2017-1"), 1),
                null);
    }

    public static Decision until(Decision decision, LocalDate day) {
        return new Decision(
                decision.id(),
                decision.company(),
                decision.extent(),
                decision.entry(),
                decision.outcome(),
                decision.reason(),
                day,
                decision.by(),
                decision.recordedBy(),
                decision.at(),
                decision.grounds(),
                null);
    }

    /** The same decision, newly made a second later. */
    public static Decision later(Decision decision) {
        return new Decision(
                UUID.randomUUID(),
                decision.company(),
                decision.extent(),
                decision.entry(),
                decision.outcome(),
                decision.reason(),
                decision.until(),
                decision.by(),
                decision.recordedBy(),
                decision.at().plusSeconds(1),
                decision.grounds(),
                null);
    }
}
