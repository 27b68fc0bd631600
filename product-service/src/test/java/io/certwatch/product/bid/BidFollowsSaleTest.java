package io.certwatch.product.bid;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.bid.BidProduct.Standing;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Standings;
import io.certwatch.product.inventory.ConfirmedEditions;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.sale.FindSale;
import io.certwatch.product.sale.Sales;
import io.certwatch.product.sweep.InMemoryReassessmentRuns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bid says of a product what the answer to "may it be sold" says on the same day. It is 25 November 2026. */
class BidFollowsSaleTest extends ObligationStories {

    private final List<Sales.ToldSale> told = new ArrayList<>();
    private final CurrentCatalogue catalogue = new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock);
    private final FindSale sale = new FindSale(
            products,
            new ToldSales(told),
            catalogue,
            new ConfirmedEditions(catalogue, new InMemoryReassessmentRuns()),
            clock);
    private final ComposeBid compose = new ComposeBid(
            sale, products, certificates, vault, new Standings(certificates, ShippedBodies.read()), clock);

    private record ToldSales(List<ToldSale> all) implements Sales {

        @Override
        public List<StoredSale> search(Search search) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ToldSale> told(ProductId id) {
            return all;
        }
    }

    private BidProduct on(String day) {
        return compose.compose("demo", List.of("A"), LocalDate.parse(day))
                .products()
                .getFirst();
    }

    private void registerWithDevice(String name) {
        registered(withDevice(aProduct("A", name), "Huawei", "USG6525E"));
    }

    private void certifyAsFirewall() {
        certified(validUntil(certificate("C-1", "华为技术有限公司", "USG6525E"), "2027-01-31"));
    }

    @Test
    void oneCertificateIsNotEnoughForTwoEntries() {
        registerWithDevice("防火墙 入侵检测系统");
        certifyAsFirewall();

        var product = on("2026-11-25");

        assertThat(product.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.valid()).isTrue());
        assertThat(product.standing()).isEqualTo(Standing.MISSING);
        assertThat(product.why().zh()).contains("入侵检测系统").doesNotContain("防火墙");
        assertThat(product().sale().status()).isEqualTo(SaleStatus.NOT_TO_BE_SOLD);
    }

    @Test
    void anAnnouncedEditionRequiresNothingBeforeItsDay() {
        registered(aProduct("A", "椅子"));
        published(edition("2027-1", "2023-2", "2027-07-01", entry("SCP-40", "椅子", "Chair", List.of(), List.of())));

        assertThat(on("2027-06-30").standing()).isEqualTo(Standing.NOT_YET_REQUIRED);
        assertThat(on("2027-07-01").standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void nothingIsSaidOfWhatWasNotRecognised() {
        registered(aProduct("A", "椅子"));

        assertThat(on("2026-11-25").standing()).isEqualTo(Standing.NO_STATEMENT);
    }

    @Test
    void stoppedTrackingProvesNothing() {
        registerWithDevice("防火墙");
        waived("no stock left", LocalDate.parse("2026-12-31"));

        assertThat(on("2026-12-31").standing()).isEqualTo(Standing.TO_BE_DECIDED);
        assertThat(on("2027-01-01").standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void aCertificateProvesUntilItsLastDay() {
        registerWithDevice("防火墙");
        certifyAsFirewall();

        assertThat(on("2027-01-31").standing()).isEqualTo(Standing.PROVEN);
        assertThat(on("2027-02-01").standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void aPastDayIsAnsweredByWhatWasToldThen() {
        registerWithDevice("防火墙");
        told.add(new Sales.ToldSale(
                Instant.parse("2026-11-20T08:00:00Z"), product().sale()));
        certifyAsFirewall();

        assertThat(on("2026-11-25").standing()).isEqualTo(Standing.PROVEN);
        assertThat(on("2026-11-24").standing()).isEqualTo(Standing.MISSING);
        assertThat(on("2026-11-19").standing()).isEqualTo(Standing.NO_STATEMENT);
        assertThat(on("2026-11-19").why()).isNull();
    }
}
