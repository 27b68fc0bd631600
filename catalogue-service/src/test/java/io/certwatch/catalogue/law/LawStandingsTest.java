package io.certwatch.catalogue.law;

import static io.certwatch.catalogue.law.LawFixture.NOON;
import static io.certwatch.catalogue.law.LawFixture.adopted;
import static io.certwatch.catalogue.law.LawFixture.consultation;
import static io.certwatch.catalogue.law.LawFixture.duty;
import static io.certwatch.catalogue.law.LawFixture.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawStandingsTest {

    private static final LawVersion OLD = published(adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23")));
    private static final LawVersion DRAFT =
            published(consultation("sl-2-draft", "2031-01-01", "2031-01-31", "sl-1", duty("23")));
    private static final LawVersion NEW = published(adopted("sl-2", "2031-06-01", "2031-09-01", "sl-1", duty("25")));
    private static final List<LawVersion> ALL = List.of(OLD, DRAFT, NEW);

    @ParameterizedTest
    @CsvSource({
        "2030-02-28, ADOPTED,    CONSULTATION,       ADOPTED",
        "2030-03-01, IN_FORCE,   CONSULTATION,       ADOPTED",
        "2031-01-31, IN_FORCE,   CONSULTATION,       ADOPTED",
        "2031-02-01, IN_FORCE,   CONSULTATION_ENDED, ADOPTED",
        "2031-08-31, IN_FORCE,   CONSULTATION_ENDED, ADOPTED",
        "2031-09-01, SUPERSEDED, CONSULTATION_ENDED, IN_FORCE"
    })
    void tellsWhatIsInForceOnADay(LocalDate day, LawStanding old, LawStanding draft, LawStanding amended) {
        assertThat(ALL).extracting(version -> on(day, ALL, version)).containsExactly(old, draft, amended);
    }

    @Test
    void letsTheLaterPublicationWinOfTwoWithTheSameDay() {
        var correction =
                published(adopted("sl-2-c1", "2031-07-01", "2031-09-01", "sl-2", duty("25")), NOON.plusSeconds(60));
        var all = List.of(correction, NEW, OLD);

        assertThat(all)
                .extracting(version -> on(LocalDate.parse("2031-09-01"), all, version))
                .containsExactly(LawStanding.IN_FORCE, LawStanding.SUPERSEDED, LawStanding.SUPERSEDED);
    }

    @Test
    void replacesAVersionByItsCorrectionEvenIfThatWasEffectiveEarlier() {
        var correction = published(adopted("sl-2-c1", "2031-07-01", "2031-08-01", "sl-2", duty("25")));
        var all = List.of(correction, NEW, OLD);

        assertThat(all)
                .extracting(version -> on(LocalDate.parse("2031-08-01"), all, version))
                .containsExactly(LawStanding.IN_FORCE, LawStanding.ADOPTED, LawStanding.SUPERSEDED);
        assertThat(all)
                .extracting(version -> on(LocalDate.parse("2031-09-01"), all, version))
                .containsExactly(LawStanding.IN_FORCE, LawStanding.SUPERSEDED, LawStanding.SUPERSEDED);
    }

    @Test
    void putsTheCorrectedVersionInForceAgainOnceTheCorrectionIsWithdrawn() {
        var correction = published(adopted("sl-2-c1", "2031-07-01", "2031-08-01", "sl-2", duty("25")))
                .publishedAs(new LawPublication(NOON, List.of(), new LawWithdrawal("wrong", NOON)));

        assertThat(on(LocalDate.parse("2031-09-01"), List.of(OLD, NEW, correction), NEW))
                .isEqualTo(LawStanding.IN_FORCE);
    }

    @Test
    void endsTheConsultationOnceTheFinalTextIsAdopted() {
        var early = published(adopted("sl-2", "2031-01-20", "2031-09-01", "sl-1", duty("25")));
        var all = List.of(OLD, DRAFT, early);

        assertThat(on(LocalDate.parse("2031-01-19"), all, DRAFT)).isEqualTo(LawStanding.CONSULTATION);
        assertThat(on(LocalDate.parse("2031-01-20"), all, DRAFT)).isEqualTo(LawStanding.CONSULTATION_ENDED);
    }

    @Test
    void putsTheVersionBeforeInForceAgainOnceOneIsWithdrawn() {
        var withdrawn = NEW.publishedAs(new LawPublication(NOON, List.of(), new LawWithdrawal("wrong", NOON)));
        var day = LocalDate.parse("2031-09-01");

        assertThat(on(day, List.of(OLD, withdrawn), OLD)).isEqualTo(LawStanding.IN_FORCE);
        assertThat(new LawStandings(List.of(OLD, withdrawn), day).of(withdrawn)).isEmpty();
    }

    @Test
    void supersedesADraftOfTheLawByTheNextOne() {
        var second = published(consultation("sl-2-draft2", "2031-01-15", "2031-03-31", "sl-2-draft", duty("24")));
        var all = List.of(DRAFT, second);

        assertThat(on(LocalDate.parse("2031-01-14"), all, DRAFT)).isEqualTo(LawStanding.CONSULTATION);
        assertThat(on(LocalDate.parse("2031-01-15"), all, DRAFT)).isEqualTo(LawStanding.SUPERSEDED);
        assertThat(on(LocalDate.parse("2031-01-15"), all, second)).isEqualTo(LawStanding.CONSULTATION);
    }

    private static LawStanding on(LocalDate day, List<LawVersion> all, LawVersion version) {
        return new LawStandings(all, day).of(version).orElseThrow();
    }
}
