package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.affected.AffectedProducts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificatesMoveObligationsTest extends CertificateStories {

    @Test
    void newCertificateSatisfiesWithNumberAndLastDay() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED);
        assertThat(obligation().state()).isEqualTo(new Satisfied(BY_SERIES));
        assertThat(moved().getLast().cause()).isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/1"));
        assertThat(moved().getLast().from()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(products.find(ID).orElseThrow().assessment().certificates())
                .extracting(CertificateUse::part)
                .containsExactly(CertificateUse.Part.COVERS);
        assertThat(products.find(ID).orElseThrow().assessment().explanation().zh())
                .endsWith("证书或检测结果C-1覆盖该产品，有效期至2029年3月17日。");
    }

    @Test
    void laterProductIsSatisfiedWithoutAnOpening() {
        published(SERIES);
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        assertThat(kinds()).containsExactly(Kind.SATISFIED);
        assertThat(moved().getFirst().from()).isNull();
        assertThat(obligation().revision()).isEqualTo(1);
        assertThat(obligation().openedBy())
                .as("no opening is published, so the certificate is the cause")
                .isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/1"));
    }

    @Test
    void lapsedCertificateReopensAndValidAgainSatisfies() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        published(with(SERIES, Status.SUSPENDED));
        assertThat(moved().getLast().kind()).isEqualTo(Kind.REOPENED);
        assertThat(moved().getLast().cause()).isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/2"));
        assertThat(moved().getLast().why())
                .isEqualTo(new Explanation("证书或检测结果C-1已被暂停", "Certificate or test result C-1 is suspended"));
        published(new Certificate(
                "C-1",
                3,
                SERIES.holder(),
                null,
                SERIES.models(),
                "SCP-02",
                SERIES.issued(),
                SERIES.validUntil(),
                Status.VALID));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.REOPENED, Kind.SATISFIED);
    }

    @Test
    void anotherValidCertificateKeepsItSatisfied() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        published(certificate("C-2", "华为", "USG6525E"));
        assertThat(kinds()).as("a second certificate publishes nothing").containsExactly(Kind.OPENED, Kind.SATISFIED);
        published(with(SERIES, Status.REVOKED));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.SATISFIED);
        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Satisfied.class, by -> assertThat(by.by().number()).isEqualTo("C-2"));
    }

    @Test
    void renewalIsPublishedWithItsNewLastDay() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        published(validUntil(SERIES, "2034-03-17"));
        assertThat(obligation().state())
                .isEqualTo(new Satisfied(new Certified("C-1", LocalDate.parse("2034-03-17"), null)));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.SATISFIED);
    }

    @Test
    void certificateThatNoLongerNamesTheProductReopens() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        published(new Certificate(
                "C-1",
                2,
                SERIES.holder(),
                null,
                List.of("AR6120"),
                "SCP-02",
                SERIES.issued(),
                SERIES.validUntil(),
                Status.VALID));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.REOPENED);
        assertThat(moved().getLast().cause()).isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/2"));
    }

    @Test
    void newModelIsReopenedByItsRegistration() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        registration.register("demo", AuthorFixture.LI, List.of(withDevice(USG, "Huawei", "AR6120")));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED, Kind.REOPENED);
        assertThat(moved().getLast().cause().kind()).isEqualTo(Cause.Kind.REGISTRATION);
    }

    @Test
    void repeatedOrOlderRevisionChangesNothing() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        var revoked = with(SERIES, Status.REVOKED);
        published(SERIES);
        published(revoked);
        var before = products.events().size();
        published(SERIES);
        published(revoked);
        assertThat(products.events()).hasSize(before);
    }

    @Test
    void everyRunAssessesWhatOnlyACertificateIdentifies() {
        var box = withDevice(aProduct("A", "神奇盒子"), "Huawei", "XQ-7731");
        registration.register("demo", AuthorFixture.LI, List.of(box));
        published(with(certificate("C-1", "华为", "XQ-7731"), Status.EXPIRED));
        assertThat(kinds()).containsExactly(Kind.OPENED);
        assertThat(products.find(ID).orElseThrow().assessment().certificates())
                .extracting(CertificateUse::part)
                .containsExactly(CertificateUse.Part.IDENTIFIES, CertificateUse.Part.LAPSED);
        var found = new ArrayList<ProductId>();
        products.inSlot(
                new HashSlot(0, 1),
                AffectedProducts.NOTHING,
                10,
                page -> page.forEach(product -> found.add(product.id())));
        assertThat(found).containsExactly(ID);
    }
}
