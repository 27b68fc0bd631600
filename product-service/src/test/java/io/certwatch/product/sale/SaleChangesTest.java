package io.certwatch.product.sale;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.ProductEvent.SaleChanged;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.obligation.ObligationStories;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of the sale of a stored product changes by itself, and is published when it does. */
class SaleChangesTest extends ObligationStories {

    private void registerFirewall() {
        registered(withDevice(aProduct("A", "防火墙"), "Huawei", "USG6525E"));
    }

    private void certifiedUntil(String day) {
        certified(validUntil(certificate("C-1", "华为技术有限公司", "USG6525E"), day));
    }

    private void dayComes(String day) {
        clock.set(day + "T01:00:00Z");
        dailySweep.run();
    }

    private Stream<SaleReason> told() {
        return products.events().stream()
                .filter(SaleChanged.class::isInstance)
                .map(event -> event.product().sale().reason());
    }

    @Test
    void changesOnTheDayAfterACertificateEnds() {
        registerFirewall();
        certifiedUntil("2027-01-31");
        dayComes("2027-01-31");
        assertThat(product().sale().status()).isEqualTo(SaleStatus.MAY_BE_SOLD);
        dayComes("2027-02-01");
        assertThat(product().sale().reason()).isEqualTo(SaleReason.PROOF_ENDED);
        assertThat(product().sale().since()).isEqualTo(LocalDate.parse("2027-02-01"));
        assertThat(told()).containsExactly(SaleReason.NO_PROOF, SaleReason.PROVEN, SaleReason.PROOF_ENDED);
    }

    @Test
    void changesOnTheDayOnWhichAnEditionComesIntoForce() {
        registered(aProduct("A", "椅子"));
        published(edition("2027-1", "2023-2", "2027-07-01", entry("SCP-40", "椅子", "Chair", List.of(), List.of())));
        assertThat(product().sale().reason()).isEqualTo(SaleReason.NOT_YET_IN_FORCE);
        dayComes("2027-06-30");
        assertThat(product().sale().reason()).isEqualTo(SaleReason.NOT_YET_IN_FORCE);
        dayComes("2027-07-01");
        assertThat(product().sale().reason()).isEqualTo(SaleReason.NO_PROOF);
        assertThat(told()).containsExactly(SaleReason.NOT_YET_IN_FORCE, SaleReason.NO_PROOF);
    }

    @Test
    void stoppedTrackingPermitsNothing() {
        registerFirewall();
        waived("no stock left", LocalDate.parse("2026-12-31"));
        var sale = product().sale();
        assertThat(sale.status()).isEqualTo(SaleStatus.TO_BE_DECIDED);
        assertThat(sale.explanation().en()).contains("chen", "no stock left");
        dayComes("2027-01-01");
        assertThat(product().sale().reason()).isEqualTo(SaleReason.NO_PROOF);
    }

    @Test
    void saysNothingOfWhatWasNeverRecognised() {
        registered(aProduct("A", "椅子"));
        registered(aProduct("A", "桌子"));
        assertThat(product().sale().status()).isEqualTo(SaleStatus.NO_STATEMENT);
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsWhenNothingIsRecognisedAnyMore() {
        registerFirewall();
        registered(aProduct("A", "椅子"));
        assertThat(told()).containsExactly(SaleReason.NO_PROOF, SaleReason.NOTHING_RECOGNISED);
    }

    @Test
    void unchangedAnswerIsNotToldAgain() {
        registerFirewall();
        registered(withDevice(aProduct("A", "防火墙"), "Huawei", "USG6525E").withDescription("for branches"));
        dayComes("2026-12-24");
        assertThat(told()).containsExactly(SaleReason.NO_PROOF);
        assertThat(product().sale().revision()).isOne();
    }
}
