package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateReadModel.Backlog;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.sweep.CertificateProgress.Total;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CertificateSweepTest extends CertificateStories {

    @Test
    void assessesOnlyConcernedProductsEachForItsCause() {
        registration.register("demo", AuthorFixture.LI, firewalls(10));
        registration.register(
                "demo",
                AuthorFixture.LI,
                List.of(
                        withDevice(aProduct("H", "防火墙"), "H3C", "F1000-AK"),
                        withDevice(aProduct("X", "防火墙"), "H3C", "F5000")));
        var opened = products.events().size();
        published(SERIES, certificate("C-2", "新华三技术有限公司", "F1000-AK"));
        assertThat(products.events().subList(opened, products.events().size()))
                .hasSize(33)
                .filteredOn(ObligationMoved.class::isInstance)
                .hasSize(11);
        assertThat(moved())
                .filteredOn(transition -> transition.cause().is("C-1/1"))
                .hasSize(10);
        assertThat(moved())
                .filteredOn(transition -> transition.cause().is("C-2/1"))
                .hasSize(1);
        assertThat(hold.anyWaiting()).isFalse();
    }

    @Test
    void satisfiesAProductRegisteredMeanwhile() {
        var crossing = new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                published(SERIES);
                return super.save(changes);
            }
        };
        new RegisterProducts(assessors.over(crossing)).register("demo", AuthorFixture.LI, List.of(USG));
        assertThat(obligation().state()).isEqualTo(new Satisfied(BY_SERIES));
    }

    @Test
    void recoversFromACrashByRepeating() {
        registration.register("demo", AuthorFixture.LI, firewalls(7));
        follow.follow(List.of(SERIES));
        var saves = new int[1];
        var crashing = holding(new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                if (saves[0]++ == 1) throw new OutOfMemoryError("crashed");
                return super.save(changes);
            }
        });
        assertThatThrownBy(crashing::continueAll).hasMessage("crashed");
        assertThat(hold.anyWaiting()).isTrue();
        hold.continueAll();
        assertThat(moved())
                .filteredOn(transition -> transition.kind() == Kind.SATISFIED)
                .hasSize(7);
    }

    @Test
    void postponesOnlyTheCertificatesOfAFailedSave() {
        registration.register("demo", AuthorFixture.LI, firewalls(7));
        registration.register("demo", AuthorFixture.LI, List.of(withDevice(aProduct("H", "防火墙"), "H3C", "F1000-AK")));
        var broken = new HashSet<>(Set.of(ProductId.of("demo", "F4")));
        var hold = holding(new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                if (changes.stream().map(ProductChange::id).anyMatch(broken::contains))
                    throw new IllegalStateException("too large");
                return super.save(changes);
            }
        });
        follow.follow(List.of(SERIES, certificate("C-2", "新华三技术有限公司", "F1000-AK")));
        hold.continueAll();
        assertThat(moved())
                .filteredOn(transition -> transition.kind() == Kind.SATISFIED)
                .hasSize(7);
        assertThat(hold.anyWaiting()).isFalse();
        assertThat(register.backlog()).isEqualTo(new Backlog(1, 1, clock.instant()));

        broken.clear();
        clock.set(TODAY + "T00:10:00Z");
        hold.continueAll();
        assertThat(moved())
                .filteredOn(transition -> transition.kind() == Kind.SATISFIED)
                .hasSize(8);
        assertThat(register.backlog()).isEqualTo(new Backlog(0, 0, null));
    }

    @Test
    void postponesAllIfTheFailedProductHasOtherKeysNow() {
        registration.register("demo", AuthorFixture.LI, firewalls(2));
        registration.register("demo", AuthorFixture.LI, List.of(withDevice(aProduct("H", "防火墙"), "H3C", "F1000-AK")));
        follow.follow(List.of(SERIES));
        holding(new ForwardingProducts(products) {
                    @Override
                    public void findCertified(
                            Set<String> keys,
                            Set<String> certificates,
                            int pageSize,
                            Consumer<List<AssessedProduct>> page) {
                        super.findCertified(keys, certificates, pageSize, page);
                        page.accept(List.of(
                                spoilt(products.find(ProductId.of("demo", "H")).orElseThrow())));
                    }
                })
                .continueAll();
        assertThat(moved())
                .filteredOn(transition -> transition.kind() == Kind.SATISFIED)
                .hasSize(2);
        assertThat(register.backlog()).isEqualTo(new Backlog(1, 1, clock.instant()));
    }

    private static AssessedProduct spoilt(AssessedProduct product) {
        return product.withObligations(null);
    }

    @Test
    void retriesTheBatchWhenTheDatabaseFails() {
        registration.register("demo", AuthorFixture.LI, firewalls(4));
        follow.follow(List.of(SERIES));
        register.failNextPuttingOff();
        var failing = holding(new ForwardingProducts(products) {
            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                throw new IllegalStateException("away");
            }
        });
        assertThatThrownBy(failing::continueAll).hasMessage("away");
        assertThat(hold.anyWaiting()).isTrue();
    }

    @Test
    void countsAssessmentsPerCompany() {
        registration.register("demo", AuthorFixture.LI, firewalls(2));
        registration.register(
                "other", AuthorFixture.LI, List.of(USG, withDevice(aProduct("W", "文具"), "Huawei", "USG6530E")));
        published(SERIES);
        assertThat(progress.of("demo")).isEqualTo(new Total(2, 2));
        assertThat(progress.of("other")).isEqualTo(new Total(2, 2));
        published(with(SERIES, Status.SUSPENDED));
        assertThat(progress.of("demo")).isEqualTo(new Total(4, 4));
        assertThat(progress.of("nobody")).isEqualTo(new Total(0, 0));
    }

    @Test
    void retriesProductsThatOthersKeepChanging() {
        registration.register("demo", AuthorFixture.LI, firewalls(4));
        follow.follow(List.of(SERIES));
        var refused = new AtomicInteger(9);
        holding(new ForwardingProducts(products) {
                    @Override
                    public Set<ProductId> save(List<ProductChange> changes) {
                        return refused.getAndDecrement() > 0
                                ? changes.stream().map(ProductChange::id).collect(toSet())
                                : super.save(changes);
                    }
                })
                .continueAll();
        assertThat(moved())
                .filteredOn(transition -> transition.kind() == Kind.SATISFIED)
                .hasSize(4);
        assertThat(register.backlog()).isEqualTo(Backlog.NOTHING);
    }
}
