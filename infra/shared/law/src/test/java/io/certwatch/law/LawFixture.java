package io.certwatch.law;

import io.certwatch.law.LawVersion.Stage;
import io.certwatch.law.PenaltyTier.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Cybersecurity Law as it was, as its draft and as it is. */
public final class LawFixture {

    private static final Instant PUBLISHED = Instant.parse("2026-11-27T08:00:40Z");

    public static final LawVersion CSL_2017 = adopted("csl-2017", 1, "2017-06-01", null, List.of(duty("23")));
    public static final LawVersion DRAFT = new LawVersion(
            "csl-2025-draft",
            1,
            false,
            "csl",
            LegalText.NONE,
            LegalText.NONE,
            Stage.CONSULTATION,
            LocalDate.parse("2025-03-28"),
            LocalDate.parse("2025-04-27"),
            null,
            "csl-2017",
            List.of(duty("23"), penalty("61"), mitigation("72")),
            List.of(),
            List.of(),
            PUBLISHED,
            null);
    public static final LawVersion CSL_2025 =
            adopted("csl-2025", 1, "2026-01-01", "csl-2017", List.of(duty("25"), penalty("63")));

    private LawFixture() {}

    public static LawVersion adopted(
            String id, long revision, String effective, @Nullable String supersedes, List<Provision> provisions) {
        return new LawVersion(
                id,
                revision,
                false,
                "csl",
                new LegalText("中华人民共和国网络安全法", "Cybersecurity Law"),
                new LegalText(null, id),
                Stage.ADOPTED,
                null,
                null,
                LocalDate.parse(effective),
                supersedes,
                provisions,
                List.of(),
                List.of(),
                PUBLISHED,
                null);
    }

    public static LawVersion withdrawn(LawVersion version) {
        return version.with(law -> law.revision(version.revision() + 1).withdrawn(true));
    }

    public static Provision duty(@Nullable String article, String... concerns) {
        return provision("certification-duty", "DUTY", article, null, List.of(), concerns);
    }

    public static Provision penalty(@Nullable String article) {
        return provision(
                "certification-penalty",
                "PENALTY",
                article,
                "certification-duty",
                List.of(
                        new PenaltyTier(null, 100_000L, new Span(20_000L, 100_000L), null, false, List.of()),
                        new PenaltyTier(100_000L, null, null, new Span(1L, 5L), false, List.of()),
                        new PenaltyTier(null, null, null, null, true, List.of("SUSPENSION_OF_BUSINESS"))));
    }

    public static Provision mitigation(@Nullable String article) {
        return provision("mitigation", "MITIGATION", article, null, List.of());
    }

    private static Provision provision(
            String key,
            String kind,
            @Nullable String article,
            @Nullable String sanctions,
            List<PenaltyTier> tiers,
            String... concerns) {
        return new Provision(key, kind, article, LegalText.NONE, List.of(concerns), sanctions, tiers, List.of());
    }
}
