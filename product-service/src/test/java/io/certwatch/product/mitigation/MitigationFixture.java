package io.certwatch.product.mitigation;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.mitigation.StatedMitigation.StatedCorrection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A mitigation file of which nothing but the discovery is stated. */
final class MitigationFixture {

    static final LocalDate FOUND = LocalDate.of(2026, 11, 2);
    static final Attribution LI_NA = by("li.na", "2026-11-02T02:00:00Z");
    static final Attribution WANG_WEI = by("wang.wei", "2026-11-05T02:00:00Z");

    private MitigationFixture() {}

    static Attribution by(String name, String at) {
        return Attribution.of(new Author(name, new RecordedBy(name, name, null)), Instant.parse(at));
    }

    static StatedMitigation stated(StatedCorrection... corrections) {
        return new StatedMitigation(
                "Sold without proof",
                new Discovery(FOUND, "Wang Wei", Discovery.Through.INTERNAL_AUDIT, "Three were sold."),
                Set.of(),
                null,
                List.of(corrections),
                null,
                null,
                null,
                null,
                false);
    }

    static StatedCorrection correction(LocalDate on, String what) {
        return new StatedCorrection(null, on, "Zhao Lei", what);
    }

    static Mitigation opened(StatedCorrection... corrections) {
        return Mitigation.open(UUID.randomUUID(), "demo", stated(corrections), LI_NA);
    }
}
