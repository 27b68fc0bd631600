package io.certwatch.product.bid;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.bid.BidLine.Origin;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.Standings;
import io.certwatch.product.inventory.ConfirmedEditions;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.obligation.answer.GivenAnswer.Seen;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.ProofFile;
import io.certwatch.product.sale.FindSale;
import io.certwatch.product.sale.Sales;
import io.certwatch.product.sweep.InMemoryReassessmentRuns;
import io.certwatch.product.upload.ScanType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a vendor stated is no proof of the company. */
class ProofsInABidTest extends ObligationStories {

    private static final LocalDate DAY = LocalDate.parse("2026-12-15");
    private static final String VENDOR = "vendor-1";

    private final CurrentCatalogue catalogue = new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock);
    private final FindSale sale = new FindSale(
            products,
            new NoSales(),
            catalogue,
            new ConfirmedEditions(catalogue, new InMemoryReassessmentRuns()),
            clock);
    private final ComposeBid compose = new ComposeBid(
            sale, products, certificates, vault, new Standings(certificates, ShippedBodies.read()), clock);

    private static final class NoSales implements Sales {

        @Override
        public List<StoredSale> search(Search search) {
            return List.of();
        }

        @Override
        public List<ToldSale> told(ProductId id) {
            return List.of();
        }
    }

    @BeforeEach
    void theVendorStatesACertificate() {
        registered(aFirewall("A"));
        answered(
                VENDOR,
                new HasProof(
                        "Wang",
                        new ProofFacts(
                                ProofKind.CERTIFICATE,
                                "CCRC-X-1",
                                "CCRC",
                                null,
                                null,
                                List.of(),
                                null,
                                LocalDate.parse("2029-01-01")),
                        null,
                        null));
    }

    @Test
    void aStatementOfAVendorIsToBeDecidedAlsoWithAScan() {
        assertThat(lines()).singleElement().satisfies(ProofsInABidTest::isToBeDecided);

        keepScan();

        assertThat(lines()).singleElement().satisfies(ProofsInABidTest::isToBeDecided);
    }

    @Test
    void whatTheCompanyRejectedIsNoProofInABidEvenWhenTheVendorAnswersAnew() {
        keepScan();
        decided(false, "证书上的型号与产品不符");
        assertThat(lines()).isEmpty();

        answered(VENDOR, new Seen("Wang"));

        assertThat(lines()).isEmpty();
    }

    @Test
    void aScanThatIsKeptLaterDoesNotChangeOnWhoseWordItWasAccepted() {
        decided(true, "thank you");
        keepScan();

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.origin()).isEqualTo(Origin.VENDOR);
            assertThat(line.onDay().en()).isEqualTo("Valid on 15 December 2026 by what is on record now");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "REVOKED", "EXPIRED"})
    void whatTheRegisterSaysIsNotValidIsNeverValid(Status status) {
        decided(true, "thank you");
        certified(with(certificate("CCRC-X-1", "Maker"), status));

        assertThat(lines()).singleElement().satisfies(ProofsInABidTest::isInvalidByRegister);
    }

    @Test
    void whatAVendorStatesIsNeverValidWhileTheRegisterHasItRevoked() {
        certified(with(certificate("CCRC-X-1", "华为技术有限公司", "USG6525E"), Status.REVOKED));

        assertThat(lines()).singleElement().satisfies(ProofsInABidTest::isInvalidByRegister);
    }

    @Test
    void whatTheRegisterEndsBeforeTheDayIsNotValidOnIt() {
        decided(true, "thank you");
        certified(validUntil(certificate("CCRC-X-1", "Maker"), "2026-12-14"));

        assertThat(lines()).singleElement().satisfies(line -> {
            isInvalidByRegister(line);
            assertThat(line.validUntil()).isEqualTo("2026-12-14");
        });
    }

    @Test
    void theDayOfALineForOthersIsNoDayOfThePaper() {
        decided(true, "thank you");
        certified(validUntil(certificate("CCRC-X-1", "某某公司", "ZZ-1"), "2026-12-14"));

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.validUntil()).isEqualTo("2029-01-01");
            assertThat(line.valid()).isTrue();
            assertThat(line.onDay().zh()).contains("他人所有", "待确认");
            assertThat(product().sale().reason()).isEqualTo(SaleReason.LISTED_FOR_OTHERS);
        });
    }

    private static void isInvalidByRegister(BidLine line) {
        assertThat(line.valid()).isFalse();
        assertThat(line.onDay().zh()).doesNotContain("日有效");
        assertThat(line.register().zh()).startsWith("认证检测结果库副本");
    }

    private static void isToBeDecided(BidLine line) {
        assertThat(line.origin()).isEqualTo(Origin.VENDOR);
        assertThat(line.onDay().en())
                .isEqualTo("Valid on 15 December 2026 by what is on record now; stated by the vendor, to be decided");
    }

    private void keepScan() {
        var proof = vault.findOfProducts("demo", List.of("A")).getFirst();
        var scan = new ProofFile(UUID.randomUUID(), "scan.pdf", ScanType.PDF, 1, "0");
        vault.replace(proof.with(kept -> kept.file(scan).revision(proof.revision() + 1)));
    }

    private List<BidLine> lines() {
        return compose.compose("demo", List.of("A"), DAY).products().getFirst().lines();
    }
}
