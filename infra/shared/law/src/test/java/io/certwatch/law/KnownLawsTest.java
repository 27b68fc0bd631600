package io.certwatch.law;

import static io.certwatch.law.LawFixture.CSL_2017;
import static io.certwatch.law.LawFixture.CSL_2025;
import static io.certwatch.law.LawFixture.DRAFT;
import static io.certwatch.law.LawFixture.adopted;
import static io.certwatch.law.LawFixture.duty;
import static io.certwatch.law.LawFixture.penalty;
import static io.certwatch.law.LawFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.KnownLaws.CitedProvision;
import io.certwatch.law.LegalCitation.Article;
import io.certwatch.law.LegalCitation.Renumbering;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownLawsTest {

    private final KnownLaws laws = new KnownLaws(List.of(CSL_2025, DRAFT, CSL_2017));

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void theOldLawIsCitedUntilTheDayBeforeTheNewOneComesIntoForce() {
        assertThat(laws.citation("SCP-02", on("2025-12-31")))
                .contains(new LegalCitation("csl-2017", new Article("23", null), null));
        assertThat(laws.citation("SCP-02", on("2017-05-31"))).isEmpty();
    }

    @Test
    void anArticleThatWasRenumberedIsCitedWithItsFormerNumber() {
        assertThat(laws.citation("SCP-02", on("2026-01-01")))
                .contains(new LegalCitation(
                        "csl-2025", new Article("25", new Renumbering("csl-2017", "23")), new Article("63", null)));
    }

    @Test
    void aPenaltyCountsFromTheFirstVersionThatHasIt() {
        var later = adopted("csl-2028", 1, "2028-01-01", "csl-2025", List.of(duty("26"), penalty("64")));
        var known = new KnownLaws(List.of(later, CSL_2025, CSL_2017));
        assertThat(known.cite("SCP-02", on("2028-06-01")).orElseThrow().penaltySince())
                .isEqualTo(on("2026-01-01"));
        assertThat(known.cite("SCP-02", on("2025-12-31")).orElseThrow().penaltySince())
                .isNull();
    }

    @Test
    void aProvisionIsCitedByItsKeyAlike() {
        assertThat(laws.provision("csl", "certification-duty", on("2026-01-01")))
                .contains(new CitedProvision(CSL_2025, new Article("25", new Renumbering("csl-2017", "23"))));
        assertThat(laws.provision("csl", "certification-duty", on("2025-12-31")))
                .contains(new CitedProvision(CSL_2017, new Article("23", null)));
        assertThat(laws.provision("csl", "no-such-key", on("2026-01-01"))).isEmpty();
    }

    @Test
    void aDraftIsNeverCited() {
        assertThat(new KnownLaws(List.of(DRAFT)).citation("SCP-02", on("2026-01-01")))
                .isEmpty();
        assertThat(laws.citation("SCP-02", on("2025-04-01")))
                .map(LegalCitation::law)
                .contains("csl-2017");
    }

    @Test
    void afterAWithdrawalTheVersionBeforeHoldsAgain() {
        var without = new KnownLaws(List.of(CSL_2017, withdrawn(CSL_2025)));
        assertThat(without.citation("SCP-02", on("2026-06-01")))
                .map(LegalCitation::law)
                .contains("csl-2017");
    }

    @Test
    void aCorrectionWithAnEarlierDayReplacesTheVersionThatItSupersedes() {
        var correction = adopted("csl-2025-c1", 1, "2025-12-01", "csl-2025", List.of(duty("25")));
        var corrected = new KnownLaws(List.of(CSL_2017, CSL_2025, correction));
        assertThat(corrected.inForce("csl", on("2025-12-01"))).contains(correction);
        assertThat(corrected.inForce("csl", on("2026-06-01"))).contains(correction);

        var without = new KnownLaws(List.of(CSL_2017, CSL_2025, withdrawn(correction)));
        assertThat(without.inForce("csl", on("2025-12-01"))).contains(CSL_2017);
        assertThat(without.inForce("csl", on("2026-06-01"))).contains(CSL_2025);
    }

    @Test
    void aCorrectionThatIsNotYetEffectiveReplacesNothing() {
        var correction = adopted("csl-2025-c1", 1, "2026-07-01", "csl-2025", List.of(duty("25")));
        assertThat(new KnownLaws(List.of(CSL_2025, correction)).inForce("csl", on("2026-06-30")))
                .contains(CSL_2025);
    }

    @Test
    void aDraftIsOpenUntilItsLastDay() {
        assertThat(laws.openForComments(on("2025-03-27"))).isEmpty();
        assertThat(laws.openForComments(on("2025-03-28"))).containsExactly(DRAFT);
        assertThat(laws.openForComments(on("2025-04-27"))).containsExactly(DRAFT);
        assertThat(laws.openForComments(on("2025-04-28"))).isEmpty();
    }

    @Test
    void aDraftIsOpenNoLongerOnceTheNextDraftOrTheFinalTextIsIssued() {
        var next = DRAFT.with(
                draft -> draft.id("csl-2025-draft2").issued(on("2025-04-10")).supersedes(DRAFT.id()));
        var drafts = new KnownLaws(List.of(CSL_2017, DRAFT, next));
        assertThat(drafts.openForComments(on("2025-04-09"))).containsExactly(DRAFT);
        assertThat(drafts.openForComments(on("2025-04-10"))).containsExactly(next);

        var adopted = CSL_2025.with(law -> law.issued(on("2025-04-10")));
        assertThat(new KnownLaws(List.of(CSL_2017, DRAFT, adopted)).openForComments(on("2025-04-09")))
                .containsExactly(DRAFT);
        assertThat(new KnownLaws(List.of(CSL_2017, DRAFT, adopted)).openForComments(on("2025-04-10")))
                .isEmpty();
        assertThat(new KnownLaws(List.of(CSL_2017, DRAFT, withdrawn(adopted))).openForComments(on("2025-04-10")))
                .containsExactly(DRAFT);
    }

    @Test
    void withoutTheSupersededVersionNoRenumberingIsClaimed() {
        assertThat(new KnownLaws(List.of(CSL_2025)).citation("SCP-02", on("2026-06-01")))
                .map(LegalCitation::duty)
                .contains(new Article("25", null));
    }

    @Test
    void aCorrectionKeepsTheFormerNumbers() {
        var corrected = adopted("csl-2025b", 1, "2026-01-01", "csl-2025", List.of(duty("25"), penalty("63")))
                .withPublishedAt(CSL_2025.publishedAt().plusSeconds(1));
        assertThat(new KnownLaws(List.of(CSL_2017, CSL_2025, corrected)).citation("SCP-02", on("2026-06-01")))
                .contains(new LegalCitation(
                        "csl-2025b", new Article("25", new Renumbering("csl-2017", "23")), new Article("63", null)));
        var mistaken = adopted("csl-2025", 1, "2026-01-01", "csl-2017", List.of(duty("24"), penalty("62")));
        assertThat(new KnownLaws(List.of(CSL_2017, withdrawn(mistaken), corrected))
                        .citation("SCP-02", on("2026-06-01")))
                .as("the number of a withdrawn version was none")
                .contains(new LegalCitation(
                        "csl-2025b", new Article("25", new Renumbering("csl-2017", "23")), new Article("63", null)));
    }

    @Test
    void aProvisionThatWasRenumberedTwiceHasItsLastFormerNumber() {
        var later = adopted("csl-2028", 1, "2028-01-01", "csl-2025", List.of(duty("26"), penalty("63")));
        var known = new KnownLaws(List.of(CSL_2017, CSL_2025, later));
        assertThat(known.citation("SCP-02", on("2028-01-01")))
                .map(LegalCitation::duty)
                .contains(new Article("26", new Renumbering("csl-2025", "25")));
        assertThat(Article.of(penalty("63"), known.earlier(later)).renumberedFrom())
                .isNull();
    }

    @Test
    void versionsThatSupersedeEachOtherEndTheWalk() {
        var one = adopted("csl-a", 1, "2026-01-01", "csl-b", List.of(duty("25")));
        var other = adopted("csl-b", 1, "2025-01-01", "csl-a", List.of(duty("24")));
        assertThat(new KnownLaws(List.of(one, other)).earlier(one)).containsExactly(other);
    }

    @Test
    void anUnknownNumberIsNoRenumbering() {
        var unknown = adopted("csl-2028", 1, "2028-01-01", "csl-2025", List.of(duty(null), penalty("64")));
        var cited = new KnownLaws(List.of(CSL_2025, unknown)).citation("SCP-02", on("2028-01-01"));
        assertThat(cited)
                .contains(new LegalCitation(
                        "csl-2028", new Article(null, null), new Article("64", new Renumbering("csl-2025", "63"))));
    }

    @Test
    void aDutyIsCitedOnlyForTheEntriesThatItConcerns() {
        var equipment = new KnownLaws(
                List.of(adopted("csl-2025", 1, "2026-01-01", null, List.of(duty("25", "NETWORK_CRITICAL_EQUIPMENT")))));
        assertThat(equipment.citation("CNE-01", on("2026-01-01"))).isPresent();
        assertThat(equipment.citation("SCP-02", on("2026-01-01"))).isEmpty();
        assertThat(equipment.citation("OTHER-1", on("2026-01-01")))
                .as("an entry of no known family")
                .isPresent();
    }

    @Test
    void theProvisionsOfTheVersionAreAtHand() {
        var cited = laws.cite("CNE-01", on("2026-11-27")).orElseThrow();
        assertThat(cited.penalty()).isEqualTo(penalty("63"));
        assertThat(cited.mitigation()).isNull();
        assertThat(cited.earlier()).containsExactly(CSL_2017);
        assertThat(laws.inForce("csl", on("2016-01-01"))).isEqualTo(Optional.empty());
    }
}
