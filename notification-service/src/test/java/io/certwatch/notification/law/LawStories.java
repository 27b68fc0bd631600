package io.certwatch.notification.law;

import io.certwatch.law.LawChange;
import io.certwatch.law.LawChange.DayChange;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LawVersion.Stage;
import io.certwatch.law.LawVersion.Withdrawal;
import io.certwatch.law.LegalText;
import io.certwatch.law.PublishedLaws;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Versions of the law that tests publish after those that are shipped. */
final class LawStories {
    private static final List<LawChange> CHANGES = List.of(
            new LawChange(
                    null,
                    List.of("DAY_CHANGED"),
                    null,
                    null,
                    List.of(new DayChange("EFFECTIVE", LocalDate.parse("2026-01-01"), LocalDate.parse("2027-03-01")))),
            new LawChange("certification-duty", List.of("RENUMBERED"), "25", "26", List.of()),
            new LawChange("certification-penalty", List.of("TIERS_CHANGED"), "63", "63", List.of()),
            new LawChange("mitigation", List.of("REWORDED"), null, null, List.of()));

    private LawStories() {}

    /** Supersedes the law of 2026. */
    static LawVersion next(String published, String effective) {
        return PublishedLaws.version("csl-2025")
                .with(law -> law.id("csl-2027")
                        .title(new LegalText("2027年修正", "as amended in 2027"))
                        .supersedes("csl-2025")
                        .issued(LocalDate.parse("2026-12-20"))
                        .effective(LocalDate.parse(effective))
                        .publishedAt(Instant.parse(published))
                        .changes(CHANGES));
    }

    static LawVersion draft(String published, String commentsUntil) {
        return next(published, "2027-03-01")
                .with(law -> law.id("csl-2027-draft")
                        .title(new LegalText("2027年修正草案", "draft of 2027"))
                        .stage(Stage.CONSULTATION)
                        .effective(null)
                        .commentsUntil(LocalDate.parse(commentsUntil)));
    }

    static LawVersion withdrawn(LawVersion version, String at) {
        return version.with(law -> law.revision(version.revision() + 1)
                .withdrawn(true)
                .withdrawal(new Withdrawal("wrong day", Instant.parse(at))));
    }
}
