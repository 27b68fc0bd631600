package io.certwatch.catalogue.law;

import static io.certwatch.catalogue.law.LawFixture.adopted;
import static io.certwatch.catalogue.law.LawFixture.consultation;
import static io.certwatch.catalogue.law.LawFixture.duty;
import static io.certwatch.catalogue.law.LawFixture.fine;
import static io.certwatch.catalogue.law.LawFixture.penalty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.catalogue.law.LawChange.ChangedDay;
import io.certwatch.catalogue.law.LawChange.Kind;
import io.certwatch.catalogue.law.LawChange.LawDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawDiffTest {

    @Test
    void listsEveryProvisionOfAFirstVersionAsAdded() {
        assertThat(LawDiff.between(null, adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23"), penalty())))
                .extracting(LawChange::key, LawChange::kinds, LawChange::toArticle)
                .containsExactly(tuple("duty", List.of(Kind.ADDED), "23"), tuple("penalty", List.of(Kind.ADDED), "60"));
    }

    @Test
    void followsAProvisionToItsNewNumber() {
        var before = adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23"));
        var after = adopted("sl-2", "2030-01-01", "2030-03-01", "sl-1", duty("25"));

        assertThat(LawDiff.between(before, after))
                .containsExactly(new LawChange("duty", List.of(Kind.RENUMBERED), "23", "25", List.of()));
    }

    @Test
    void doesNotCallAProvisionRenumberedWhoseNumberIsNotKnown() {
        var before = adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23"));
        var after = adopted("sl-2", "2030-01-01", "2030-03-01", "sl-1", duty(null));

        assertThat(LawDiff.between(before, after)).isEmpty();
    }

    @Test
    void reportsChangedTiersAndGoneProvisions() {
        var before = adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23"), penalty(fine(1L, 5L)));
        var higher = adopted("sl-2", "2030-01-01", "2030-03-01", "sl-1", duty("23"), penalty(fine(2L, 5L)));
        var without = adopted("sl-3", "2030-01-01", "2030-03-01", "sl-1", duty("23"));

        assertThat(LawDiff.between(before, higher))
                .containsExactly(new LawChange("penalty", List.of(Kind.TIERS_CHANGED), "60", "60", List.of()));
        assertThat(LawDiff.between(before, without))
                .containsExactly(new LawChange("penalty", List.of(Kind.REMOVED), "60", null, List.of()));
    }

    @Test
    void reportsTheDaysOfTheVersion() {
        var draft = consultation("sl-d", "2030-01-01", "2030-01-31", null, duty("23"));
        var after = adopted("sl-2", "2030-06-01", "2030-09-01", null, duty("23"));

        assertThat(LawDiff.between(draft, after))
                .containsExactly(new LawChange(
                        null,
                        List.of(Kind.DAY_CHANGED),
                        null,
                        null,
                        List.of(
                                new ChangedDay(LawDay.EFFECTIVE, null, LocalDate.parse("2030-09-01")),
                                new ChangedDay(LawDay.COMMENTS_UNTIL, LocalDate.parse("2030-01-31"), null))));
    }
}
