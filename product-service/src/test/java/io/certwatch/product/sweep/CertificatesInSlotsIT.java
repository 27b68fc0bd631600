package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.LeasedLock;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.certificate.CertificateReadModel.Backlog;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.review.SettableClock;
import io.certwatch.product.sweep.CertificateSweep.Cut;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Two instances with their own leases on one database; the workers of the service itself are idle. */
class CertificatesInSlotsIT extends ServiceIT {

    private static final String COMPANY = "in-slots";
    private static final Cut CUT = new Cut(16, 4);
    private static final List<Product> PRODUCTS = IntStream.range(0, 40)
            .mapToObj(number -> withDevice(aProduct("F" + number, "防火墙"), "Huawei", model(number)))
            .toList();

    /** One for each product, a third of them without effect, and two that concern all. */
    private static final List<Certificate> CERTIFICATES = Stream.concat(
                    IntStream.range(0, 40).mapToObj(CertificatesInSlotsIT::ofOne),
                    Stream.of(
                            certificate("S-1", "华为", "USG6000E系列"),
                            with(certificate("S-2", "华为", "USG6000E系列"), Status.REVOKED)))
            .toList();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Products products;

    @Autowired
    private CertificateReadModel register;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private ContextLoader contextLoader;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CertificateProgress progress;

    @Autowired
    @Qualifier("certificatesWorker")
    private Worker ofTheService;

    private final SettableClock clock = new SettableClock(TODAY + "T00:00:00Z");
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> twiceAtOnce = ConcurrentHashMap.newKeySet();

    private record Standing(List<CertificateUse> certificates, List<ObligationState> obligations) {

        static Map<String, Standing> of(Products products) {
            return products
                    .find(PRODUCTS.stream()
                            .map(product -> new ProductId(COMPANY, product.sku()))
                            .toList())
                    .values()
                    .stream()
                    .collect(toMap(product -> product.id().toString(), Standing::of));
        }

        private static Standing of(AssessedProduct product) {
            return new Standing(
                    product.assessment().certificates(),
                    product.obligations().stream().map(Obligation::state).toList());
        }
    }

    private static String model(int number) {
        return "USG65" + (10 + number) + "E";
    }

    private static Certificate ofOne(int number) {
        var one = certificate("C-" + number, "华为", model(number));
        return number % 3 == 0 ? with(one, Status.SUSPENDED) : one;
    }

    @BeforeEach
    void productsAndThenTheirCertificates() {
        ofTheService.stop();
        database.getCollection("shedLock").deleteMany(new Document());
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        new RegisterProducts(assessors().over(products)).register(COMPANY, AuthorFixture.LI, PRODUCTS);
        new FollowCertificates(register, clock).follow(CERTIFICATES);
    }

    @AfterEach
    void continueAll() {
        ofTheService.start();
    }

    private Assessors assessors() {
        return new Assessors(current, contextLoader, clock);
    }

    private LeasedLock leases() {
        return new LeasedLock(database, Duration.ofSeconds(30));
    }

    private CertificateSweep instance(LeasedLock leases, Products seen) {
        return new CertificateSweep(
                register,
                seen,
                progress,
                CUT,
                Tracing.NONE,
                new ProductSweep(assessors().over(seen), leases::run, Sweeps.pages(3), clock));
    }

    /** The result without slots and without other instances. */
    private Map<String, Standing> inOneLane() {
        var alone = new InMemoryCertificates();
        var assessors = new Assessors(
                current, new ContextLoader(alone, new InMemoryDecisions(), new InMemoryCompanyProfiles()), clock);
        var stored = new InMemoryProducts();
        new RegisterProducts(assessors.over(stored)).register(COMPANY, AuthorFixture.LI, PRODUCTS);
        new FollowCertificates(alone, clock).follow(CERTIFICATES);
        new CertificateSweep(
                        alone,
                        stored,
                        new InMemoryCertificateProgress(),
                        new Cut(1, 500),
                        Tracing.NONE,
                        Sweeps.of(assessors.over(stored), 500, clock))
                .continueAll();
        return Standing.of(stored);
    }

    /** Begins its first pass after another instance has begun its own. */
    private final class Together extends ForwardingProducts {

        private final CyclicBarrier both;
        private final AtomicBoolean first = new AtomicBoolean(true);

        Together(CyclicBarrier both) {
            super(products);
            this.both = both;
        }

        @Override
        public void findCertified(
                Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page) {
            certificates.stream().filter(number -> !underWay.add(number)).forEach(twiceAtOnce::add);
            if (first.getAndSet(false)) {
                meet();
            }
            super.findCertified(keys, certificates, pageSize, page);
            underWay.removeAll(certificates);
        }

        private void meet() {
            try {
                both.await(30, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new AssertionError("The other takes no part", alone);
            }
        }
    }

    @Test
    void twoInstancesShareTheWorkWithTheSameResult() throws Exception {
        var both = new CyclicBarrier(2);
        try (var one = leases();
                var other = leases();
                var threads = Executors.newFixedThreadPool(2)) {
            for (var working : threads.invokeAll(Stream.of(one, other)
                    .map(leases -> Executors.callable(instance(leases, new Together(both))::continueAll))
                    .toList())) {
                working.get();
            }
        }
        assertThat(twiceAtOnce).isEmpty();
        assertThat(register.backlog()).isEqualTo(Backlog.NOTHING);
        assertThat(Standing.of(products)).hasSize(PRODUCTS.size()).isEqualTo(inOneLane());
    }

    /**
     * Simulates a process that is stopped in the middle of a write and continues long after its leases have expired.
     */
    private final class Frozen extends ForwardingProducts {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch thawed = new CountDownLatch(1);

        Frozen() {
            super(products);
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            reached.countDown();
            try {
                thawed.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return super.save(changes);
        }
    }

    @Test
    void slotsOfAStoppedInstanceAreContinued() throws Exception {
        var frozen = new Frozen();
        var gone = leases();
        try (var other = leases()) {
            var working = Thread.ofPlatform().daemon().start(instance(gone, frozen)::continueAll);
            frozen.reached.await();
            var left = instance(other, products);
            left.continueAll();
            assertThat(register.backlog().waiting()).isPositive().isLessThan(CERTIFICATES.size());

            gone.close();
            database.getCollection("shedLock")
                    .updateMany(new Document(), Updates.set("lockUntil", Date.from(Instant.EPOCH)));
            left.continueAll();
            assertThat(register.backlog()).isEqualTo(Backlog.NOTHING);
            var ended = products.find(ProductId.of(COMPANY, "F0")).orElseThrow();

            frozen.thawed.countDown();
            working.join();
            assertThat(Standing.of(products)).isEqualTo(inOneLane());
            assertThat(products.find(ended.id())).contains(ended);
        }
    }
}
