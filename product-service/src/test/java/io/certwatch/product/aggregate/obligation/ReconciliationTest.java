package io.certwatch.product.aggregate.obligation;

import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Cause CAUSE = new Cause(Cause.Kind.EDITION, "edition-2023-2-1");
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Lineage LINEAGE = Lineage.of(List.of(edition2017(), edition2023()));

    private static final Certified CERTIFIED = new Certified("C-1", LocalDate.parse("2029-03-17"), null);

    private static final Requirement FIREWALL_2017 = requirement("2017-1", "SCP-02");
    private static final Requirement WAF_2017 = requirement("2017-1", "SCP-03");
    private static final Requirement FIREWALL_2023 = requirement("2023-2", "SCP-02");
    private static final Requirement IDS_2023 = requirement("2023-2", "SCP-03");

    private static Requirement requirement(String edition, String code) {
        return new Requirement(
                new Requirement.Source(edition, "公告", Wording.NONE, Force.STATUTORY, LocalDate.parse("2023-07-03")),
                new Requirement.Entry(code, Wording.NONE),
                new Listing(LocalDate.parse("2023-07-03"), "2023-2", false, LocalDate.parse("2023-07-03")),
                Requirement.MarketEntry.ENTERED,
                LocalDate.parse("2023-07-03"),
                LocalDate.parse("2023-07-03"),
                false,
                new Explanation("因", "why"),
                List.of());
    }

    private static Reconciliation reconcile(List<Obligation> known, Requirement... required) {
        return Reconciliation.of("demo/A", known, List.of(required), LINEAGE, CAUSE, NOW);
    }

    private static List<Obligation> opened(Requirement... required) {
        return reconcile(List.of(), required).obligations();
    }

    private static List<Kind> kinds(Reconciliation reconciliation) {
        return reconciliation.transitions().stream().map(Transition::kind).toList();
    }

    @Test
    void carriesAWafOf2017ToTheFirewallThatIncludesIt() {
        var waf = opened(WAF_2017);
        var now = reconcile(waf, FIREWALL_2023);
        assertThat(now.transitions()).isEmpty();
        assertThat(now.obligations()).singleElement().satisfies(carried -> {
            assertThat(carried.id()).isEqualTo(waf.getFirst().id());
            assertThat(carried.requirement()).isEqualTo(FIREWALL_2023);
        });
    }

    @Test
    void returnsToTheEarlierEntryOfAWithdrawnEdition() {
        var now = reconcile(opened(FIREWALL_2023), WAF_2017);
        assertThat(now.transitions()).isEmpty();
        assertThat(now.obligations())
                .singleElement()
                .satisfies(carried -> assertThat(carried.requirement()).isEqualTo(WAF_2017));
    }

    @Test
    void treatsTheSameCodeOfAnotherEditionAsAnotherEntry() {
        assertThat(kinds(reconcile(opened(WAF_2017), IDS_2023))).containsExactly(Kind.OPENED, Kind.LIFTED);
    }

    @Test
    void continuesOneOfTwoMergedAndLiftsTheOther() {
        var now = reconcile(opened(FIREWALL_2017, WAF_2017), FIREWALL_2023);
        assertThat(kinds(now)).containsExactly(Kind.LIFTED);
        assertThat(now.obligations()).filteredOn(one -> one.state().required()).hasSize(1);
    }

    @Test
    void prefersARequiredObligationToALiftedOne() {
        var both = opened(FIREWALL_2017, WAF_2017);
        var firewallLifted = reconcile(both, WAF_2017).obligations();
        var now = reconcile(firewallLifted, FIREWALL_2023);
        assertThat(now.transitions()).isEmpty();
    }

    @Test
    void reopensUnderTheOldId() {
        var lifted = reconcile(opened(FIREWALL_2023)).obligations();
        assertThat(lifted.getFirst().state()).isEqualTo(new Lifted());
        var now = reconcile(lifted, FIREWALL_2023);
        assertThat(kinds(now)).containsExactly(Kind.REOPENED);
        assertThat(now.obligations()).singleElement().satisfies(reopened -> {
            assertThat(reopened.id()).isEqualTo(lifted.getFirst().id());
            assertThat(reopened.revision()).isEqualTo(3);
        });
    }

    @Test
    void staysSatisfiedUnderTheNextEdition() {
        var open = opened(FIREWALL_2017).getFirst();
        var satisfied = new Obligation(
                open.id(),
                open.requirement(),
                new Satisfied(CERTIFIED),
                2,
                open.openedBy(),
                NOW,
                null,
                NOW,
                null,
                Countdown.NONE,
                null,
                null,
                null,
                null,
                List.of(),
                open.lastStep(),
                null);
        var now = reconcile(List.of(satisfied), FIREWALL_2023);
        assertThat(now.transitions()).isEmpty();
        assertThat(now.obligations().getFirst().state()).isEqualTo(new Satisfied(CERTIFIED));
    }

    @Test
    void splitsMergedObligationsUnderTheirOwnIds() {
        var apart = opened(FIREWALL_2017, WAF_2017);
        var merged = reconcile(apart, FIREWALL_2023).obligations();
        for (var again : List.of(List.of(FIREWALL_2017, WAF_2017), List.of(WAF_2017, FIREWALL_2017))) {
            var now = reconcile(merged, again.toArray(Requirement[]::new));
            assertThat(kinds(now)).containsExactly(Kind.REOPENED);
            assertThat(now.obligations())
                    .extracting(Obligation::id)
                    .containsExactlyInAnyOrderElementsOf(
                            apart.stream().map(Obligation::id).toList());
            assertThat(now.obligations())
                    .allSatisfy(one -> assertThat(one.id()).isEqualTo(Obligation.idOf("demo/A", one.requirement())));
        }
    }
}
