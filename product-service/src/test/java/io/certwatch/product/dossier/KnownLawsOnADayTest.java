package io.certwatch.product.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LawVersion.Stage;
import io.certwatch.law.LegalText;
import io.certwatch.law.Provision;
import io.certwatch.product.checklist.facts.OpenConsultations.LawConsultations;
import io.certwatch.product.checklist.facts.OpenConsultations.OpenConsultation;
import io.certwatch.product.dossier.DossierBasis.BasisLaw;
import io.certwatch.product.dossier.DossierBasis.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownLawsOnADayTest {

    private static final KnownLawsOnADay LAWS = new KnownLawsOnADay(() -> new KnownLaws(List.of(
            law("csl-2017", Stage.ADOPTED, "2017-06-01", null, "23"),
            law("csl-2025-draft", Stage.CONSULTATION, null, "2025-04-27", "23"),
            law("csl-2025", Stage.ADOPTED, "2026-01-01", null, "25"),
            law("csl-wrong", Stage.ADOPTED, "2026-02-01", null, "26").withWithdrawn(true))));

    private static LawVersion law(
            String id, Stage stage, @Nullable String effective, @Nullable String commentsUntil, String article) {
        return new LawVersion(
                id,
                1,
                false,
                "csl",
                new LegalText("网络安全法", null),
                new LegalText(null, "of " + id),
                stage,
                null,
                commentsUntil == null ? null : LocalDate.parse(commentsUntil),
                effective == null ? null : LocalDate.parse(effective),
                null,
                List.of(new Provision(
                        "certification-duty",
                        Provision.DUTY,
                        article,
                        LegalText.NONE,
                        List.of(),
                        null,
                        List.of(),
                        List.of())),
                List.of(),
                List.of(),
                Instant.parse("2025-12-01T00:00:00Z"),
                null);
    }

    private static List<String> standing(String day) {
        return LAWS.on(LocalDate.parse(day)).stream()
                .map(law -> law.id() + " " + law.standing())
                .toList();
    }

    @Test
    void tellsWhatIsInForceAnnouncedAndInConsultation() {
        assertThat(standing("2025-04-27"))
                .containsExactly("csl-2017 IN_FORCE", "csl-2025 ANNOUNCED", "csl-2025-draft CONSULTATION");
        assertThat(standing("2025-12-31")).containsExactly("csl-2017 IN_FORCE", "csl-2025 ANNOUNCED");
        assertThat(standing("2026-11-27")).containsExactly("csl-2025 IN_FORCE");
    }

    @Test
    void hasTheSameConsultationsAsTheChecklist() {
        var undated =
                law("csl-2025-draft", Stage.CONSULTATION, null, null, "23").withIssued(day("2025-03-28"));
        var adopted = law("csl-2025", Stage.ADOPTED, "2026-01-01", null, "25").withIssued(day("2025-10-28"));
        var laws = new KnownLaws(List.of(undated, adopted));

        assertThat(consultations(laws, "2025-03-27")).isEmpty();
        assertThat(consultations(laws, "2025-03-28")).containsExactly("csl-2025-draft");
        assertThat(consultations(laws, "2025-10-28")).isEmpty();
    }

    /** The drafts in consultation of a dossier, which are compared with those of the checklist. */
    private static List<String> consultations(KnownLaws laws, String day) {
        var drafts = new KnownLawsOnADay(() -> laws)
                .on(day(day)).stream()
                        .filter(law -> law.standing() == Standing.CONSULTATION)
                        .map(BasisLaw::id)
                        .toList();
        assertThat(new LawConsultations(() -> laws).on(day(day)))
                .extracting(OpenConsultation::id)
                .containsExactlyElementsOf(drafts.stream().map("law/"::concat).toList());
        return drafts;
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }

    @Test
    void hasTheNameInOneLanguageAtLeast() {
        assertThat(LAWS.on(LocalDate.parse("2026-11-27")))
                .extracting(BasisLaw::name)
                .allMatch(name -> name.zh().equals("网络安全法"));
        assertThat(LAWS.on(LocalDate.parse("2026-11-27")))
                .extracting(BasisLaw::standing)
                .containsExactly(Standing.IN_FORCE);
    }
}
