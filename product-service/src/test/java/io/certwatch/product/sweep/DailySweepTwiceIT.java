package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.Countdown;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.obligation.WaiveObligation;
import io.certwatch.product.review.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DailySweepTwiceIT extends ServiceIT {

    private static final String COMPANY = "two-instances";
    private static final List<Integer> SKUS = IntStream.range(0, 25).boxed().toList();

    @Autowired
    private Products products;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private ContextLoader contextLoader;

    @Autowired
    private RegisterProducts register;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private ReminderLeads leads;

    @Autowired
    private WaiveObligation waive;

    @Autowired
    private FollowCertificates followCertificates;

    private final SettableClock clock = new SettableClock("2198-12-31T16:00:00Z");

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    /** The two are not even separated by a lease. */
    private DailySweep instance() {
        return instance(leads);
    }

    private DailySweep instance(ReminderLeads by) {
        var assessors = new Assessors(current, contextLoader, clock, by);
        return new DailySweep(products, by, Sweeps.of(assessors.over(products), 4, clock));
    }

    private static Stream<TopicReader.Message> reminders() {
        return TopicReader.all("certwatch.product.obligations.v1").stream()
                .filter(message -> message.key().startsWith(COMPANY))
                .filter(message -> message.type().endsWith("due-soon"));
    }

    @Test
    void twoConcurrentSweepsSendEachReminderOnce() throws Exception {
        register.register(
                COMPANY,
                AuthorFixture.LI,
                SKUS.stream()
                        .map(sku -> planned(aFirewall("P" + sku), "2199-01-31"))
                        .toList());
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var looking : both.invokeAll(List.<Callable<Integer>>of(instance()::run, instance()::run))) {
                looking.get();
            }
        }
        assertThat(instance().run()).isZero();
        assertThat(products.find(SKUS.stream()
                                .map(sku -> ProductId.of(COMPANY, "P" + sku))
                                .toList())
                        .values())
                .flatExtracting(AssessedProduct::obligations)
                .hasSize(SKUS.size())
                .allSatisfy(one -> {
                    assertThat(one.revision()).isEqualTo(2);
                    assertThat(one.countdown().announced()).isEqualTo(30);
                });
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> reminders().count() >= SKUS.size());
        assertThat(reminders().map(TopicReader.Message::id))
                .hasSize(SKUS.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void twoConcurrentSweepsWarnOnceOfAnEndingCertificate() {
        followCertificates.follow(List.of(new Certificate(
                "two-instances-1",
                1,
                "华为技术有限公司",
                null,
                List.of("TW-7731X"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse("2199-01-31"),
                Certificate.Status.VALID)));
        register.register(COMPANY, AuthorFixture.LI, List.of(withDevice(aFirewall("certified"), "Huawei", "TW-7731X")));
        assertThat(instance().run()).isOne();
        assertThat(instance().run()).isZero();
        assertThat(products.find(ProductId.of(COMPANY, "certified"))
                        .orElseThrow()
                        .obligations())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.status()).isEqualTo(ObligationState.Status.SATISFIED);
                    assertThat(one.renewal())
                            .isEqualTo(
                                    new Renewal("two-instances-1", LocalDate.parse("2199-01-31"), null, false, true));
                });
    }

    /** In China it is 1 January: 200 days are left, which is a lead only for what is used in critical infrastructure, if so set. */
    @Test
    void findsAnEarlierLeadOfWhatIsUsedInCriticalInfrastructure() {
        register.register(
                COMPANY,
                AuthorFixture.LI,
                List.of(
                        planned(aFirewall("usual"), "2199-07-20"),
                        planned(aFirewall("in-cii"), "2199-07-20").with(product -> product.usedInCii(true))));
        assertThat(instance().run()).as("as set by default, none is earlier").isZero();
        var earlier = new ReminderLeads(leads.days(), leads.proofEnds(), 30);
        assertThat(instance(earlier).run()).isOne();
        assertThat(instance(earlier).run()).isZero();
        assertThat(products.find(ProductId.of(COMPANY, "in-cii")).orElseThrow().obligations())
                .flatExtracting(one -> one.countdown().reminders())
                .extracting(Countdown.Reminder::lead)
                .containsExactly(210);
    }

    @Test
    void twoLateSweepsReopenAnEndedWaiverOnce() {
        register.register(COMPANY, AuthorFixture.LI, List.of(planned(aFirewall("waived"), "2199-12-31")));
        var id = ProductId.of(COMPANY, "waived");
        var obligation =
                products.find(id).orElseThrow().obligations().getFirst().id();
        waive.waive(
                COMPANY,
                obligation,
                new WaiveObligation.Waiver(author("chen"), "not sold yet", LocalDate.parse("2198-06-30")),
                Precondition.NONE);
        assertThat(instance().run()).isOne();
        assertThat(instance().run()).isZero();
        assertThat(products.find(id).orElseThrow().obligations())
                .extracting(Obligation::status)
                .containsExactly(ObligationState.Status.OPEN);
    }
}
