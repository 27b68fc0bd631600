package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.certificate.CertificateFixture.certificate;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.review.SettableClock;
import io.certwatch.product.sweep.CertificateSweep.Cut;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A register and an inventory, for stories about what certificates change. */
abstract class CertificateStories {

    static final ProductId ID = ProductId.of("demo", "A");
    static final Product USG = withDevice(aProduct("A", "防火墙"), "Huawei", "USG6525E");
    static final Certificate SERIES = certificate("C-1", "华为技术有限公司", "USG6000E系列");
    static final Certified BY_SERIES = new Certified("C-1", LocalDate.parse("2029-03-17"), null);

    final SettableClock clock = new SettableClock(TODAY + "T00:00:00Z");
    final InMemoryCertificates register = new InMemoryCertificates();
    final FollowCertificates follow = new FollowCertificates(register, clock);
    final InMemoryProducts products = new InMemoryProducts();
    final Assessors assessors = new Assessors(
            new CurrentCatalogue(InMemoryReadModel.with(edition2017(), edition2023()), Arrivals.COMPLETE, clock),
            new ContextLoader(register, new InMemoryDecisions(), new InMemoryCompanyProfiles()),
            clock);
    final RegisterProducts registration = new RegisterProducts(assessors.over(products));
    final CertificateProgress progress = new InMemoryCertificateProgress();
    final CertificateSweep hold = holding(products);

    CertificateSweep holding(Products some) {
        return holding(some, new Cut(16, 500), new InMemoryLeases().instance());
    }

    CertificateSweep holding(Products some, Cut cut, SingleInstanceLock exclusive) {
        return new CertificateSweep(
                register,
                some,
                progress,
                cut,
                Tracing.NONE,
                new ProductSweep(assessors.over(some), exclusive, Sweeps.pages(3), clock));
    }

    static List<Product> firewalls(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> withDevice(aProduct("F" + number, "防火墙"), "Huawei", "USG65" + (10 + number) + "E"))
                .toList();
    }

    void published(Certificate... certificates) {
        follow.follow(List.of(certificates));
        hold.continueAll();
    }

    Obligation obligation() {
        return products.find(ID).orElseThrow().obligations().getFirst();
    }

    List<Transition> moved() {
        return products.events().stream()
                .filter(ObligationMoved.class::isInstance)
                .map(event -> ((ObligationMoved) event).transition())
                .toList();
    }

    List<Kind> kinds() {
        return moved().stream().map(Transition::kind).toList();
    }
}
