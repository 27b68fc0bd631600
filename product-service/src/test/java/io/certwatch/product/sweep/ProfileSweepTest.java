package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.profile.CiiExposure.Reason.COMPANY;
import static io.certwatch.product.profile.CiiExposure.Reason.CUSTOMER;
import static io.certwatch.product.profile.CiiExposure.Reason.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.profile.CiiStanding;
import io.certwatch.product.profile.CiiStatement;
import io.certwatch.product.profile.CompanyProfile;
import io.certwatch.product.profile.CustomerDelivery;
import io.certwatch.product.profile.OperatorCustomer;
import io.certwatch.product.profile.StateProfile;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** It is 25 November 2026 in China. Reminders come 180, 90, 30 and 7 days before, for CII a month earlier, as set. */
class ProfileSweepTest extends ObligationStories {

    private static final CompanyProfile OPERATOR =
            new CompanyProfile(List.of(), new CiiStatement(CiiStanding.OPERATOR, "Runs a metro.", null), List.of());
    private static final CompanyProfile SUPPLIER =
            new CompanyProfile(List.of(), new CiiStatement(CiiStanding.SUPPLIER, "Supplies a metro.", null), List.of());
    private static final CompanyProfile NEITHER =
            new CompanyProfile(List.of(), new CiiStatement(CiiStanding.NONE, "The metro is sold.", null), List.of());

    private final ProfileSweep sweep = sweep(products, products);

    private ProfileSweep sweep(Products through, Inventory inventory) {
        return new ProfileSweep(profiles, inventory, Sweeps.of(assessors.over(through), 2, clock));
    }

    private void states(CompanyProfile profile) {
        states(profile, sweep);
    }

    private void states(CompanyProfile profile, ProfileSweep by) {
        new StateProfile(profiles, by, clock)
                .state("demo", profile, profiles.current("demo").revision(), AuthorFixture.author("li"));
        by.continueAll(clock.instant());
    }

    private static CompanyProfile serving(String... skus) {
        return new CompanyProfile(
                List.of(),
                new CiiStatement(CiiStanding.UNKNOWN, null, null),
                List.of(new OperatorCustomer("City Metro", null, List.of(CustomerDelivery.of(null, List.of(skus))))));
    }

    private List<Integer> leads() {
        return transitions()
                .filter(transition -> transition.kind() == Kind.DUE_SOON)
                .map(Transition::lead)
                .toList();
    }

    private void on(String day) {
        clock.set(day + "T00:00:00Z");
        dailySweep.run();
    }

    @Test
    void aCompanyThatBecomesAnOperatorIsToldAMonthEarlierOnce() {
        registered(planned(aFirewall("A"), "2027-08-01"));
        on("2027-01-10"); // 203 days left
        assertThat(leads()).isEmpty();

        states(OPERATOR);

        assertThat(product().cii().because()).containsExactly(COMPANY);
        assertThat(leads()).containsExactly(210);
        assertThat(transitions().toList().getLast().cause()).isEqualTo(new Cause(Cause.Kind.PROFILE, "profile/1"));
        on("2027-01-11");
        on("2027-02-02"); // 180 days left
        assertThat(leads()).containsExactly(210);
        on("2027-04-03");
        on("2027-06-02");
        on("2027-06-25");
        on("2027-07-25");
        assertThat(leads()).containsExactly(210, 120, 60, 37);
    }

    @Test
    void noReminderComesTwiceHoweverOftenTheStandingChanges() {
        registered(planned(aFirewall("A"), "2027-08-01"));
        states(OPERATOR);
        on("2027-04-10"); // 113 days left
        assertThat(leads()).containsExactly(120);
        states(NEITHER);
        on("2027-05-03"); // 90 days left
        assertThat(leads()).containsExactly(120);
        states(OPERATOR);
        on("2027-05-04");
        assertThat(leads()).containsExactly(120);
        states(NEITHER);
        on("2027-07-02"); // 30 days left
        assertThat(leads()).containsExactly(120, 30);
        states(OPERATOR);
        assertThat(leads()).as("the day of the last one is over").containsExactly(120, 30);
        states(NEITHER);
        on("2027-07-25"); // 7 days left
        assertThat(leads()).containsExactly(120, 30, 7);
    }

    @Test
    void noReminderIsMissedWhenTheStandingEnds() {
        registered(planned(aFirewall("A"), "2027-08-01"));
        states(OPERATOR);
        states(NEITHER);
        on("2027-01-10");
        assertThat(leads()).isEmpty();
        on("2027-02-02");
        assertThat(leads()).containsExactly(180);
    }

    @Test
    void publishesWhatHasChangedAndNothingElse() {
        registered(planned(aFirewall("A"), "2028-12-01"));
        states(OPERATOR);
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.UPDATED);
        states(new CompanyProfile(List.of(), new CiiStatement(CiiStanding.OPERATOR, "Runs a grid.", null), List.of()));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.UPDATED);
        states(NEITHER);
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.UPDATED, Kind.UPDATED);
    }

    @Test
    void theStandingOfASupplierMarksNoProduct() {
        registered(planned(aFirewall("A"), "2027-08-01"));

        states(SUPPLIER);

        assertThat(product().cii().exposed()).isFalse();
        assertThat(kinds()).containsExactly(Kind.OPENED);
    }

    /** The sentence is part of messages to vendors. */
    @Test
    void theSentenceOfAnObligationIsSilentAboutInfrastructure() {
        registered(planned(aFirewall("A"), "2027-08-01"));
        var before = obligation().requirement().explanation();

        states(OPERATOR);

        assertThat(product().cii().exposed()).isTrue();
        assertThat(obligation().requirement().explanation()).isEqualTo(before);
    }

    @Test
    void anOperatorWithOneProductExposesThatOneAlone() {
        registered(planned(aFirewall("A"), "2027-08-01"), planned(aFirewall("B"), "2027-08-01"));
        clock.set("2027-01-10T00:00:00Z"); // 203 days left
        states(serving("B"));
        assertThat(product().cii().exposed()).isFalse();
        var b = products.find(ProductId.of("demo", "B")).orElseThrow();
        assertThat(b.cii().because()).containsExactly(CUSTOMER);
        assertThat(transitions().filter(transition -> transition.kind() == Kind.DUE_SOON))
                .singleElement()
                .satisfies(transition -> assertThat(transition.obligation())
                        .isEqualTo(b.obligations().getFirst()));
    }

    @Test
    void productsRegisteredLaterAreExposedFromTheStart() {
        states(serving("A"));
        registered(planned(aFirewall("A").with(product -> product.usedInCii(true)), "2027-08-01"));
        assertThat(product().cii().because()).containsExactly(PRODUCT, CUSTOMER);
        assertThat(kinds()).containsExactly(Kind.OPENED);
    }

    @Test
    void anotherCompanyIsNotConcerned() {
        new RegisterProducts(assessors.over(products))
                .register("harbor", AuthorFixture.LI, List.of(planned(aFirewall("A"), "2027-06-10")));
        var before = products.find(ProductId.of("harbor", "A"));
        states(OPERATOR);
        assertThat(products.find(ProductId.of("harbor", "A"))).isEqualTo(before);
    }

    @Test
    void continuesAfterACrashInTheMiddleWithoutTellingTwice() {
        registered(IntStream.rangeClosed(1, 7)
                .mapToObj(number -> planned(aFirewall("P" + number), "2027-08-01"))
                .toArray(Product[]::new));
        clock.set("2027-01-10T00:00:00Z"); // 203 days left
        var crashing = new ForwardingProducts(products) {
            private int pages;

            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                var lost = super.save(changes);
                if (++pages == 2) throw new IllegalStateException("killed before the progress was stored");
                return lost;
            }
        };
        states(OPERATOR, sweep(crashing, products));
        assertThat(leads()).hasSize(4);
        assertThat(profiles.current("demo").progress()).isNotNull();

        clock.set("2027-01-10T00:11:00Z");
        sweep.continueAll(clock.instant());

        assertThat(leads()).hasSize(7).containsOnly(210);
        assertThat(profiles.current("demo").progress()).isNull();
    }

    @Test
    void aCompanyThatFailsHoldsUpNoOtherAndNoAnswer() {
        registered(planned(aFirewall("A"), "2028-12-01"));
        new RegisterProducts(assessors.over(products))
                .register("harbor", AuthorFixture.LI, List.of(planned(aFirewall("A"), "2028-12-01")));
        var unreadable = new Inventory() {
            @Override
            public List<AssessedProduct> search(ProductSearch search) {
                if (search.filter().company().equals("demo")) throw new IllegalStateException("unreadable");
                return products.search(search);
            }

            @Override
            public List<AssessedProduct> find(String company, SaleReason reason, int limit) {
                return products.find(company, reason, limit);
            }

            @Override
            public int count(ProductFilter filter, int most) {
                return products.count(filter, most);
            }

            @Override
            public void each(ProductFilter filter, Consumer<AssessedProduct> each) {
                products.each(filter, each);
            }
        };
        var failing = sweep(products, unreadable);

        var stated = new StateProfile(profiles, failing, clock).state("demo", OPERATOR, 0, AuthorFixture.author("li"));
        assertThat(stated.revision()).isEqualTo(1);
        assertThat(stated.progress()).as("not carried out").isNotNull();

        new StateProfile(profiles, _ -> {}, clock).state("harbor", OPERATOR, 0, AuthorFixture.author("li"));
        clock.set("2026-11-25T08:11:00Z");
        failing.continueAll(clock.instant());
        assertThat(profiles.current("harbor").progress()).isNull();
        assertThat(profiles.findUnfinished(clock.instant(), 10))
                .as("the one that fails waits")
                .isEmpty();

        clock.set("2026-11-25T08:22:00Z");
        sweep.continueAll(clock.instant());
        assertThat(profiles.current("demo").progress()).isNull();
    }

    @Test
    void aNewerProfileReplacesTheWorkOfTheOneBefore() {
        registered(IntStream.rangeClosed(1, 5)
                .mapToObj(number -> planned(aFirewall("P" + number), "2028-12-01"))
                .toArray(Product[]::new));
        var stateProfile = new StateProfile(profiles, sweep, clock);
        stateProfile.state("demo", OPERATOR, 0, AuthorFixture.author("li"));
        stateProfile.state("demo", NEITHER, 1, AuthorFixture.author("li"));

        sweep.continueAll(clock.instant());

        assertThat(products.search(new ProductSearch(ProductFilter.all("demo"), null, 10)))
                .hasSize(5)
                .noneMatch(product -> product.cii().exposed());
        assertThat(profiles.findUnfinished(clock.instant(), 10)).isEmpty();
    }

    @Test
    void aProductThatCannotBeAssessedIsTriedAgain() {
        registered(
                planned(aFirewall("A"), "2028-12-01"),
                planned(aFirewall("B"), "2028-12-01"),
                planned(aFirewall("C"), "2028-12-01"));
        var failing = new ProductsThatFailAssessment(products, A);
        states(OPERATOR, sweep(failing, failing));
        assertThat(product().cii().exposed()).isFalse();
        assertThat(products.find(ProductId.of("demo", "C")).orElseThrow().cii().exposed())
                .isTrue();

        clock.set("2026-11-25T08:11:00Z");
        sweep.continueAll(clock.instant());

        assertThat(product().cii().exposed()).isTrue();
    }
}
