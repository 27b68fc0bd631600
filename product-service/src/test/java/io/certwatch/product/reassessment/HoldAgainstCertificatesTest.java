package io.certwatch.product.reassessment;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.coverage.Certificate;
import io.certwatch.product.coverage.Certificate.Status;
import io.certwatch.product.coverage.CertificateReadModel.Backlog;
import io.certwatch.product.coverage.CertificateUse;
import io.certwatch.product.coverage.FollowCertificates;
import io.certwatch.product.coverage.InMemoryCertificates;
import io.certwatch.product.decision.InMemoryDecisions;
import io.certwatch.product.following.CurrentCatalogue;
import io.certwatch.product.following.InMemoryReadModel;
import io.certwatch.product.inventory.Change;
import io.certwatch.product.inventory.ForwardingProducts;
import io.certwatch.product.inventory.GatherCircumstances;
import io.certwatch.product.inventory.InMemoryProducts;
import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.ProductEvent.ObligationMoved;
import io.certwatch.product.inventory.ProductId;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.Slot;
import io.certwatch.product.matching.Explanation;
import io.certwatch.product.matching.Reach;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.State;
import io.certwatch.product.obligation.State.Satisfied;
import io.certwatch.product.obligation.State.Satisfied.Certified;
import io.certwatch.product.obligation.Transition;
import io.certwatch.product.obligation.Transition.Kind;
import io.certwatch.product.reassessment.LookedAt.Total;
import io.certwatch.product.review.SettableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.certwatch.product.coverage.CertificateFixture.certificate;
import static io.certwatch.product.coverage.CertificateFixture.validUntil;
import static io.certwatch.product.coverage.CertificateFixture.with;
import static io.certwatch.product.following.CatalogueFixture.TODAY;
import static io.certwatch.product.following.CatalogueFixture.edition2017;
import static io.certwatch.product.following.CatalogueFixture.edition2023;
import static io.certwatch.product.inventory.ProductFixture.aProduct;
import static io.certwatch.product.inventory.ProductFixture.withDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HoldAgainstCertificatesTest {

    private static final ProductId ID = ProductId.of("demo", "A");
    private static final Product USG = withDevice(aProduct("A", "防火墙"), "Huawei", "USG6525E");
    private static final Certificate SERIES = certificate("C-1", "华为技术有限公司", "USG6000E系列");
    private static final Certified BY_SERIES = new Certified("C-1", LocalDate.parse("2029-03-17"));

    private final SettableClock clock = new SettableClock(TODAY + "T00:00:00Z");
    private final InMemoryCertificates register = new InMemoryCertificates();
    private final FollowCertificates follow = new FollowCertificates(register, clock);
    private final InMemoryProducts products = new InMemoryProducts();
    private final Judges judges = new Judges(new CurrentCatalogue(InMemoryReadModel.with(edition2017(), edition2023()), clock),
            new GatherCircumstances(register, new InMemoryDecisions()), clock);
    private final RegisterProducts registration = new RegisterProducts(judges, products);
    private final LookedAt lookedAt = new InMemoryLookedAt();
    private final HoldAgainstCertificates hold = holding(products);

    private HoldAgainstCertificates holding(Products some) {
        return new HoldAgainstCertificates(register, some, judges, lookedAt, 3, clock);
    }

    private static List<Product> firewalls(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> withDevice(aProduct("F" + number, "防火墙"), "Huawei", "USG65" + (10 + number) + "E"))
                .toList();
    }

    private void told(Certificate... certificates) {
        follow.follow(List.of(certificates));
        hold.goOn();
    }

    private Obligation obligation() {
        return products.find(ID).orElseThrow().obligations().getFirst();
    }

    private List<Transition> moved() {
        return products.told().stream().filter(ObligationMoved.class::isInstance).map(event -> ((ObligationMoved) event).transition()).toList();
    }

    private List<Kind> kinds() {
        return moved().stream().map(Transition::kind).toList();
    }

    @Test
    void aCertificateThatComesSatisfiesAndSaysByWhatAndUntilWhen() {
        registration.register("demo", List.of(USG));
        told(SERIES);
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED);
        assertThat(obligation().state()).isEqualTo(new Satisfied(BY_SERIES));
        assertThat(moved().getLast().cause()).isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/1"));
        assertThat(moved().getLast().from()).isEqualTo(State.Status.OPEN);
        assertThat(products.find(ID).orElseThrow().assessment().certificates()).extracting(CertificateUse::part)
                .containsExactly(CertificateUse.Part.COVERS);
        assertThat(products.find(ID).orElseThrow().assessment().explanation().zh()).endsWith("证书C-1覆盖该产品，有效期至2029-03-17。");
    }

    @Test
    void aProductThatComesLaterIsSatisfiedFromTheStartAndNobodyIsToldOfAnOpening() {
        told(SERIES);
        registration.register("demo", List.of(USG));
        assertThat(kinds()).containsExactly(Kind.SATISFIED);
        assertThat(moved().getFirst().from()).isNull();
        assertThat(obligation().revision()).isEqualTo(1);
        assertThat(obligation().openedBy()).as("nobody waits for an opening that is not told").isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/1"));
    }

    @Test
    void oneThatLapsesReopensAndOneThatIsValidAgainSatisfies() {
        registration.register("demo", List.of(USG));
        told(SERIES);
        told(with(SERIES, Status.SUSPENDED));
        assertThat(moved().getLast().kind()).isEqualTo(Kind.REOPENED);
        assertThat(moved().getLast().cause()).isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/2"));
        assertThat(moved().getLast().why()).isEqualTo(new Explanation("证书C-1已被暂停", "Certificate C-1 is suspended"));
        told(new Certificate("C-1", 3, SERIES.holder(), null, SERIES.models(), "SCP-02", SERIES.issued(), SERIES.validUntil(), Status.VALID));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.REOPENED, Kind.SATISFIED);
    }

    @Test
    void anotherValidCertificateKeepsItSatisfied() {
        registration.register("demo", List.of(USG));
        told(SERIES);
        told(certificate("C-2", "华为", "USG6525E"));
        assertThat(kinds()).as("a second one is no news").containsExactly(Kind.OPENED, Kind.SATISFIED);
        told(with(SERIES, Status.REVOKED));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.SATISFIED);
        assertThat(obligation().state()).isInstanceOfSatisfying(Satisfied.class, by -> assertThat(by.certificate().number()).isEqualTo("C-2"));
    }

    @Test
    void oneThatIsRenewedIsToldWithItsNewLastDay() {
        registration.register("demo", List.of(USG));
        told(SERIES);
        told(validUntil(SERIES, "2034-03-17"));
        assertThat(obligation().state()).isEqualTo(new Satisfied(new Certified("C-1", LocalDate.parse("2034-03-17"))));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.SATISFIED);
    }

    @Test
    void oneThatNoLongerNamesTheProductReopens() {
        registration.register("demo", List.of(USG));
        told(SERIES);
        told(new Certificate("C-1", 2, SERIES.holder(), null, List.of("AR6120"), "SCP-02", SERIES.issued(), SERIES.validUntil(), Status.VALID));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.REOPENED);
        assertThat(moved().getLast().cause()).isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/2"));
    }

    @Test
    void aProductThatBecomesAnotherModelIsReopenedByItsRegistration() {
        registration.register("demo", List.of(USG));
        told(SERIES);
        registration.register("demo", List.of(withDevice(USG, "Huawei", "AR6120")));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.REOPENED);
        assertThat(moved().getLast().cause().kind()).isEqualTo(Cause.Kind.REGISTRATION);
    }

    @Test
    void aRepeatedOrOlderRevisionChangesNothing() {
        registration.register("demo", List.of(USG));
        var revoked = with(SERIES, Status.REVOKED);
        told(SERIES);
        told(revoked);
        var told = products.told().size();
        told(SERIES);
        told(revoked);
        assertThat(products.told()).hasSize(told);
    }

    @Test
    void onlyWhatACertificateConcernsIsLookedAtAndEachForItsOwnCause() {
        registration.register("demo", firewalls(10));
        registration.register("demo", List.of(withDevice(aProduct("H", "防火墙"), "H3C", "F1000-AK"), withDevice(aProduct("X", "防火墙"), "H3C", "F5000")));
        var opened = products.told().size();
        told(SERIES, certificate("C-2", "新华三技术有限公司", "F1000-AK"));
        assertThat(products.told().subList(opened, products.told().size())).hasSize(22).filteredOn(ObligationMoved.class::isInstance).hasSize(11);
        assertThat(moved()).filteredOn(transition -> transition.cause().is("C-1/1")).hasSize(10);
        assertThat(moved()).filteredOn(transition -> transition.cause().is("C-2/1")).hasSize(1);
        assertThat(hold.anyWaiting()).isFalse();
    }

    @Test
    void whatIsRegisteredWhileACertificateComesIsSatisfiedAllTheSame() {
        var crossing = new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<Change> changes) {
                told(SERIES);
                return super.save(changes);
            }
        };
        new RegisterProducts(judges, crossing).register("demo", List.of(USG));
        assertThat(obligation().state()).isEqualTo(new Satisfied(BY_SERIES));
    }

    @Test
    void aCrashHalfWayIsMendedByBeginningAgain() {
        registration.register("demo", firewalls(7));
        follow.follow(List.of(SERIES));
        var saves = new int[1];
        var crashing = holding(new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<Change> changes) {
                if (saves[0]++ == 1) throw new OutOfMemoryError("crashed");
                return super.save(changes);
            }
        });
        assertThatThrownBy(crashing::goOn).hasMessage("crashed");
        assertThat(hold.anyWaiting()).isTrue();
        hold.goOn();
        assertThat(moved()).filteredOn(transition -> transition.kind() == Kind.SATISFIED).hasSize(7);
    }

    @Test
    void whatCannotBeWrittenPutsOnlyItsCertificatesOff() {
        registration.register("demo", firewalls(7));
        registration.register("demo", List.of(withDevice(aProduct("H", "防火墙"), "H3C", "F1000-AK")));
        var broken = new HashSet<>(Set.of(ProductId.of("demo", "F4")));
        var hold = holding(new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<Change> changes) {
                if (changes.stream().map(Change::id).anyMatch(broken::contains)) throw new IllegalStateException("too large");
                return super.save(changes);
            }
        });
        follow.follow(List.of(SERIES, certificate("C-2", "新华三技术有限公司", "F1000-AK")));
        hold.goOn();
        assertThat(moved()).filteredOn(transition -> transition.kind() == Kind.SATISFIED).hasSize(7);
        assertThat(hold.anyWaiting()).isFalse();
        assertThat(register.backlog()).isEqualTo(new Backlog(1, 1, clock.instant()));

        broken.clear();
        clock.set(TODAY + "T00:10:00Z");
        hold.goOn();
        assertThat(moved()).filteredOn(transition -> transition.kind() == Kind.SATISFIED).hasSize(8);
        assertThat(register.backlog()).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void whatFailsWithTheDatabaseIsBegunAgain() {
        registration.register("demo", firewalls(4));
        follow.follow(List.of(SERIES));
        register.failNextPuttingOff();
        var failing = holding(new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<Change> changes) {
                throw new IllegalStateException("away");
            }
        });
        assertThatThrownBy(failing::goOn).hasMessage("away");
        assertThat(hold.anyWaiting()).isTrue();
    }

    @Test
    void countsWhatWasLookedAtOfEachCompany() {
        registration.register("demo", firewalls(2));
        registration.register("other", List.of(USG, withDevice(aProduct("W", "文具"), "Huawei", "USG6530E")));
        told(SERIES);
        assertThat(lookedAt.of("demo")).isEqualTo(new Total(2, 2));
        assertThat(lookedAt.of("other")).isEqualTo(new Total(2, 2));
        told(with(SERIES, Status.SUSPENDED));
        assertThat(lookedAt.of("demo")).isEqualTo(new Total(4, 4));
        assertThat(lookedAt.of("nobody")).isEqualTo(new Total(0, 0));
    }

    @Test
    void whatOnlyACertificateTellsIsLookedAtByEveryRun() {
        var box = withDevice(aProduct("A", "神奇盒子"), "Huawei", "XQ-7731");
        registration.register("demo", List.of(box));
        told(with(certificate("C-1", "华为", "XQ-7731"), Status.EXPIRED));
        assertThat(kinds()).containsExactly(Kind.OPENED);
        assertThat(products.find(ID).orElseThrow().assessment().certificates()).extracting(CertificateUse::part)
                .containsExactly(CertificateUse.Part.IDENTIFIES, CertificateUse.Part.LAPSED);
        var found = new ArrayList<ProductId>();
        products.inSlot(new Slot(0, 1), Reach.NOTHING, 10, page -> page.forEach(product -> found.add(product.id())));
        assertThat(found).containsExactly(ID);
    }
}
