package io.certwatch.product.aggregate.pipeline;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.undated;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductEvent;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.obligation.Countdown;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductAssessorTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final ProductId ID = ProductId.of("demo", "A");

    private static ProductAssessor judge(long version, Edition... editions) {
        return new ProductAssessor(catalogue(version, editions), new Cause(Cause.Kind.EDITION, "run-" + version), NOW);
    }

    private static AssessedProduct registered(Product product, ProductAssessor assessor) {
        return assessor.register(ID, product, null, NONE).orElseThrow().product();
    }

    private static List<Transition.Kind> transitions(ProductChange change) {
        return moved(change).stream().map(Transition::kind).toList();
    }

    private static List<Transition> moved(ProductChange change) {
        return change.events().stream()
                .filter(ProductEvent.ObligationMoved.class::isInstance)
                .map(event -> ((ProductEvent.ObligationMoved) event).transition())
                .toList();
    }

    @Test
    void opensNothingForAFindingUnderReview() {
        var firewall = registered(aFirewall("A"), judge(1, edition2017()));
        assertThat(firewall.assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(firewall.obligations()).isEmpty();
    }

    @Test
    void opensAnObligationForANewRequirement() {
        var known = registered(aFirewall("A"), judge(1, edition2017()));
        var change = judge(2, edition2017(), edition2023())
                .reassessIfOutdated(known, NONE)
                .orElseThrow();
        assertThat(transitions(change)).containsExactly(Transition.Kind.OPENED);
        assertThat(change.product().obligations()).singleElement().satisfies(obligation -> {
            assertThat(obligation.requirement().entry().code()).isEqualTo("SCP-02");
            assertThat(obligation.requirement().due()).isEqualTo(LocalDate.parse("2023-07-03"));
            assertThat(obligation.openedBy().id()).isEqualTo("run-2");
        });
    }

    @Test
    void isDueBeforeMarketEntryIfThatIsLater() {
        var product = registered(planned(aFirewall("A"), "2027-03-01"), judge(1, edition2023()));
        assertThat(product.obligations().getFirst().requirement().due()).isEqualTo(LocalDate.parse("2027-03-01"));
    }

    @Test
    void plannedWithoutDateIsDueBeforeMarketEntry() {
        var assessor = judge(1, edition2023());
        var undated = registered(undated(aFirewall("A")), assessor);
        assertThat(undated.assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(undated.obligations()).singleElement().satisfies(one -> {
            assertThat(one.requirement().due()).isNull();
            assertThat(one.requirement().dueRule()).isEqualTo(DeadlineKind.BEFORE_MARKET_ENTRY);
            assertThat(one.overdue(LocalDate.parse("2199-01-01"))).isFalse();
        });
        assertThat(new ProductAssessor(
                                catalogue(2, edition2023()),
                                new Cause(Cause.Kind.CLOCK, "day"),
                                NOW.plus(Duration.ofDays(900)))
                        .reassess(undated, NONE))
                .isEmpty();
    }

    @Test
    void remindsOnceTheEntryDateIsKnown() {
        var assessor = judge(1, edition2023());
        var undated = registered(undated(aFirewall("A")), assessor);
        var inFiftyDays = ChinaCalendar.dayOf(NOW).plusDays(50).toString();
        var dated = assessor.register(ID, planned(aFirewall("A"), inFiftyDays), undated, NONE)
                .orElseThrow();
        assertThat(transitions(dated)).containsExactly(Transition.Kind.DUE_SOON);
        assertThat(dated.product().obligations().getFirst().countdown().reminders())
                .extracting(Countdown.Reminder::lead)
                .containsExactly(90);
        assertThat(dated.history())
                .extracting(HistoryLine::from, HistoryLine::to)
                .contains(tuple("BEFORE_MARKET_ENTRY", inFiftyDays));
        var undatedAgain = assessor.register(ID, undated(aFirewall("A")), dated.product(), NONE)
                .orElseThrow();
        assertThat(transitions(undatedAgain)).containsExactly(Transition.Kind.RESCHEDULED);
        assertThat(moved(undatedAgain).getLast().why().en())
                .isEqualTo("The day by which it is due moved from 13 January 2027 to the day before market entry");
        assertThat(undatedAgain.product().obligations().getFirst().requirement().due())
                .isNull();
    }

    @Test
    void keepsTheFirstDayWhenALaterEditionContinuesTheEntry() {
        var known = registered(aProduct("A", "入侵检测系统"), judge(1, edition2017()));
        var change = judge(2, edition2017(), edition2023())
                .reassessIfOutdated(known, NONE)
                .orElseThrow();
        assertThat(transitions(change)).containsExactly(Transition.Kind.CARRIED);
        assertThat(change.product().obligations()).singleElement().satisfies(obligation -> {
            assertThat(obligation.requirement().due()).isEqualTo(LocalDate.parse("2017-06-01"));
            assertThat(obligation.id()).isEqualTo(known.obligations().getFirst().id());
            assertThat(obligation.revision()).isEqualTo(2);
            assertThat(obligation.changedAt()).isEqualTo(NOW);
            assertThat(obligation.openedBy())
                    .as("the run stays the cause of the opening")
                    .isEqualTo(known.obligations().getFirst().openedBy());
            assertThat(obligation.requirement().key().edition()).isEqualTo("2023-2");
            assertThat(obligation.requirement().entry().code()).isEqualTo("SCP-03");
        });
        assertThat(change.history())
                .extracting(HistoryLine::what)
                .containsExactly(HistoryLine.What.ASSESSMENT, HistoryLine.What.CARRIED);
    }

    @Test
    void publishesThatAnObligationIsCarriedWithItsDay() {
        var planned = planned(aProduct("A", "入侵检测系统"), "2027-03-01");
        var change = judge(2, edition2017(), edition2023())
                .reassessIfOutdated(registered(planned, judge(1, edition2017())), NONE)
                .orElseThrow();
        assertThat(transitions(change)).containsExactly(Transition.Kind.CARRIED);
        assertThat(moved(change).getLast().why().en())
                .isEqualTo("It moved from “Intrusion detection system” (SCP-04) of the Catalogue of Network Critical"
                        + " Equipment and Specialized Cybersecurity Products, First Batch (Announcement No. 1 of"
                        + " 2017) to “Intrusion detection system” (SCP-03), part 2, item 3 of the Catalogue of"
                        + " Network Critical Equipment and Specialized Cybersecurity Products (Announcement No. 2 of"
                        + " 2023)");
        assertThat(change.history())
                .extracting(HistoryLine::what)
                .containsExactly(HistoryLine.What.ASSESSMENT, HistoryLine.What.CARRIED);
    }

    @Test
    void publishesANewNameOfTheProduct() {
        var assessor = judge(1, edition2023());
        var known = registered(aFirewall("A"), assessor);
        var renamed = assessor.register(ID, withDevice(aFirewall("A"), "Maker", "M-2"), known, NONE)
                .orElseThrow();
        assertThat(transitions(renamed)).containsExactly(Transition.Kind.UPDATED);
        assertThat(renamed.product().obligations().getFirst().revision()).isEqualTo(2);
    }

    @Test
    void publishesToTheNewVendorOfAReturningProduct() {
        var assessor = judge(1, edition2023());
        var gone = assessor.register(ID, withdrawn(aFirewall("A")), registered(aFirewall("A"), assessor), NONE)
                .orElseThrow()
                .product();
        var back = assessor.register(ID, from(aFirewall("A"), "vendor-2"), gone, NONE)
                .orElseThrow();
        assertThat(moved(back)).singleElement().satisfies(reopened -> {
            assertThat(reopened.kind()).isEqualTo(Transition.Kind.REOPENED);
            assertThat(reopened.why().en()).isEqualTo("The vendor of the product has changed");
        });
    }

    @Test
    void liftsOnWithdrawalAndReopensOnReturn() {
        var assessor = judge(1, edition2023());
        var known = registered(aFirewall("A"), assessor);
        var gone = assessor.register(ID, withdrawn(aFirewall("A")), known, NONE).orElseThrow();
        assertThat(transitions(gone)).containsExactly(Transition.Kind.LIFTED);
        var back = assessor.register(ID, aFirewall("A"), gone.product(), NONE).orElseThrow();
        assertThat(transitions(back)).containsExactly(Transition.Kind.REOPENED);
        assertThat(back.product().obligations()).singleElement().satisfies(obligation -> {
            assertThat(obligation.status()).isEqualTo(ObligationState.Status.OPEN);
            assertThat(obligation.revision()).isEqualTo(3);
        });
    }

    @Test
    void changesNothingForTheSameProductAndCatalogue() {
        var assessor = judge(1, edition2023());
        assertThat(assessor.register(ID, aFirewall("A"), registered(aFirewall("A"), assessor), NONE))
                .isEmpty();
    }

    @Test
    void changesNothingForACatalogueWithTheSameContent() {
        var known = registered(aProduct("A", "椅子"), judge(1, edition2017()));
        assertThat(judge(2, edition2017(), edition2023()).reassessIfOutdated(known, NONE))
                .isEmpty();
    }

    @Test
    void ignoresAnOlderCatalogue() {
        var known = registered(aFirewall("A"), judge(2, edition2017(), edition2023()));
        assertThat(judge(1, edition2017()).reassessIfOutdated(known, NONE)).isEmpty();
    }

    @Test
    void liftsAndRecordsHistoryOnRemoval() {
        var assessor = judge(1, edition2023());
        var change = assessor.remove(registered(aFirewall("A"), assessor));
        assertThat(change.product().removed()).isTrue();
        assertThat(change.events().getFirst()).isInstanceOf(ProductEvent.Removed.class);
        assertThat(transitions(change)).containsExactly(Transition.Kind.LIFTED);
        assertThat(change.history()).extracting(HistoryLine::to).containsExactly("REMOVED", "LIFTED");
    }

    @Test
    void continuesTheRevisionsOfAReturningProduct() {
        var assessor = judge(1, edition2023());
        var removed = assessor.remove(registered(aFirewall("A"), assessor)).product();
        var back = assessor.register(ID, aFirewall("A"), removed, NONE).orElseThrow();
        assertThat(back.product().revision()).isEqualTo(3);
        assertThat(back.product().listed()).isTrue();
        assertThat(transitions(back)).containsExactly(Transition.Kind.REOPENED);
    }

    private static Edition announced() {
        var monitor = CatalogueFixture.entry("N-1", "防火墙", "Firewall", List.of(), List.of("SCP-02"));
        var chair = CatalogueFixture.entry("N-2", "智能椅", "Smart chair", List.of(), List.of());
        return CatalogueFixture.edition("2027-1", "2023-2", "2027-07-01", monitor, chair);
    }

    /** The edition after its effective day. */
    private static Edition inForce() {
        var edition = announced();
        return edition.withRevision(2).withIssued(LocalDate.parse("2026-01-01")).withEffective(CatalogueFixture.TODAY);
    }

    @Test
    void opensAtOnceForAnAnnouncedEditionDueOnItsDay() {
        var known = registered(aProduct("A", "智能椅"), judge(1, edition2023()));
        var change = judge(2, edition2023(), announced())
                .reassessIfOutdated(known, NONE)
                .orElseThrow();
        assertThat(transitions(change)).containsExactly(Transition.Kind.OPENED);
        assertThat(change.product().assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(change.product().assessment().explanation().en())
                .contains("in force from 2027-07-01: certification or testing is required");
        assertThat(change.product().assessment().explanation().zh()).contains("自2027-07-01起施行");
        assertThat(change.product().obligations())
                .singleElement()
                .satisfies(one -> assertThat(one.requirement().due()).isEqualTo(LocalDate.parse("2027-07-01")));
        var later = registered(planned(aProduct("A", "智能椅"), "2027-12-01"), judge(2, edition2023(), announced()));
        assertThat(later.obligations().getFirst().requirement().due()).isEqualTo(LocalDate.parse("2027-12-01"));
    }

    @Test
    void opensOneObligationForAnEntryAndItsContinuation() {
        var known = registered(aFirewall("A"), judge(1, edition2023()));
        var beside = judge(2, edition2023(), announced())
                .reassessIfOutdated(known, NONE)
                .orElseThrow();
        assertThat(transitions(beside)).isEmpty();
        assertThat(beside.product().assessment().findings()).hasSize(2);
        assertThat(beside.product().obligations()).singleElement().satisfies(one -> {
            assertThat(one.requirement().key().edition()).isEqualTo("2023-2");
            assertThat(one.requirement().due()).isEqualTo(LocalDate.parse("2023-07-03"));
        });
        var onItsDay = judge(3, edition2023(), inForce())
                .reassessIfOutdated(beside.product(), NONE)
                .orElseThrow();
        assertThat(transitions(onItsDay)).containsExactly(Transition.Kind.CARRIED);
        assertThat(onItsDay.product().obligations()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(known.obligations().getFirst().id());
            assertThat(one.requirement().key().edition()).isEqualTo("2027-1");
        });
    }
}
