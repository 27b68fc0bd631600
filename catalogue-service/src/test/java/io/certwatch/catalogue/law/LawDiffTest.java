package io.certwatch.catalogue.law;

import static io.certwatch.catalogue.law.LawFixture.adopted;
import static io.certwatch.catalogue.law.LawFixture.asIntroduced;
import static io.certwatch.catalogue.law.LawFixture.consultation;
import static io.certwatch.catalogue.law.LawFixture.duty;
import static io.certwatch.catalogue.law.LawFixture.fine;
import static io.certwatch.catalogue.law.LawFixture.penalty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.catalogue.law.LawChange.ChangedDay;
import io.certwatch.catalogue.law.LawChange.Kind;
import io.certwatch.catalogue.law.LawChange.LawDay;
import io.certwatch.edition.EntryKind;
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

    @Test
    void reportsStandardsThatAreNewGoneOrHaveAnotherDay() {
        var before = adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23"));
        var standard = standard("GB 40050-2021", null);
        var dated = standard("GB 40050-2021", "2030-07-01");
        var changed = List.of(new LawChange(null, List.of(Kind.STANDARDS_CHANGED), null, null, List.of()));

        assertThat(LawDiff.between(before, with(before, standard))).isEqualTo(changed);
        assertThat(LawDiff.between(with(before, standard), with(before, dated))).isEqualTo(changed);
        assertThat(LawDiff.between(with(before, standard), before)).isEqualTo(changed);
        var other = standard("GB 42250-2022", null);
        assertThat(LawDiff.between(with(before, standard, other), with(before, other, standard)))
                .isEmpty();
    }

    @Test
    void callsAnotherOrderNoChange() {
        var kinds = List.of(EntryKind.NETWORK_CRITICAL_EQUIPMENT, EntryKind.SPECIALIZED_CYBERSECURITY_PRODUCT);
        var measures = List.of(LegalMeasure.STOP_SELLING, LegalMeasure.WARNING);
        var first = LawFixture.penaltyOn(
                kinds,
                measures,
                serious(LegalMeasure.SUSPENSION_OF_BUSINESS, LegalMeasure.REVOCATION_OF_PERMIT_OR_LICENCE),
                fine(1L, 5L));
        var second = LawFixture.penaltyOn(
                kinds.reversed(),
                measures.reversed(),
                fine(1L, 5L),
                serious(LegalMeasure.REVOCATION_OF_PERMIT_OR_LICENCE, LegalMeasure.SUSPENSION_OF_BUSINESS));

        assertThat(LawDiff.between(
                        adopted("sl-1", "2030-01-01", "2030-03-01", null, first),
                        adopted("sl-2", "2030-01-01", "2030-03-01", "sl-1", second)))
                .isEmpty();
    }

    /** Nothing follows from a provision that an excerpt does not have. */
    @Test
    void callsNothingNewOrGoneInAnExcerpt() {
        var whole = adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23"), penalty(fine(1L, 5L)));
        var part = LawFixture.excerpt(adopted("sl-2", "2031-01-01", "2030-03-01", "sl-1", duty("25")));

        assertThat(LawDiff.between(whole, part)).extracting(LawChange::key).containsExactly("duty");
        assertThat(LawDiff.between(part, whole)).extracting(LawChange::key).containsExactly("duty");
    }

    /** An excerpt may lack what its version has, but a later version may say that it introduced a provision. */
    @Test
    void callsNewWhatALaterVersionSaysThatItIntroduced() {
        var part = LawFixture.excerpt(adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("23")));
        var draft = LawFixture.excerpt(consultation("sl-2", "2030-06-01", "2030-07-01", "sl-1", duty("23")));
        var later = LawFixture.excerpt(
                adopted("sl-3", "2031-01-01", "2030-03-01", "sl-1", duty("23"), asIntroduced(penalty(fine(1L, 5L)))));

        assertThat(LawDiff.between(part, later))
                .extracting(LawChange::key, LawChange::kinds)
                .contains(tuple("penalty", List.of(Kind.ADDED)));
        assertThat(LawDiff.between(draft, later)).extracting(LawChange::key).doesNotContain("penalty");
    }

    private static PenaltyTier serious(LegalMeasure... measures) {
        return LawFixture.tier(null, null, null, null, true, measures);
    }

    private static LegalStandard standard(String number, String effective) {
        return new LegalStandard(
                number,
                EntryKind.NETWORK_CRITICAL_EQUIPMENT,
                effective == null ? null : LocalDate.parse(effective),
                null);
    }

    private static LawContent with(LawContent law, LegalStandard... standards) {
        return new LawContent(
                law.id(),
                law.instrument(),
                law.name(),
                law.title(),
                law.stage(),
                law.issued(),
                law.commentsUntil(),
                law.effective(),
                law.supersedes(),
                law.provisions(),
                List.of(standards),
                law.sources(),
                law.excerpt(),
                law.situations(),
                law.seeAlso());
    }
}
