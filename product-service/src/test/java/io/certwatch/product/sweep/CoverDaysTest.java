package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.corrected;
import static io.certwatch.product.certificate.CertificateFixture.reinstate;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Until when proofs covered a product, and from when it may not be sold since. */
class CoverDaysTest extends CertificateStories {

    private static final String BEFORE_ANY_COVER = "2023-07-03";

    private void coveredUntil(@Nullable String day) {
        assertThat(obligation().days().coveredUntil()).isEqualTo(day == null ? null : LocalDate.parse(day));
    }

    private void notToBeSoldSince(@Nullable String day) {
        assertThat(obligation().days().notToBeSoldSince()).isEqualTo(day == null ? null : LocalDate.parse(day));
    }

    private void nothingChangesLater() {
        var events = products.events().size();
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        assertThat(products.events()).hasSize(events);
    }

    @Test
    void certificateCoversUntilItsLastDay() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        notToBeSoldSince(BEFORE_ANY_COVER);
        published(SERIES);
        coveredUntil("2029-03-17");
        notToBeSoldSince(null);
        assertThat(obligation().days().firstListed()).isEqualTo(LocalDate.parse(BEFORE_ANY_COVER));
    }

    @Test
    void expiryCountsFromTheDayAfterTheLastValidDay() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(validUntil(SERIES, "2026-11-30"));
        clock.set("2026-12-04T00:00:00Z");
        published(with(validUntil(validUntil(SERIES, "2026-11-30"), "2026-11-30"), Certificate.Status.EXPIRED));
        assertThat(moved().getLast().kind()).isEqualTo(Kind.REOPENED);
        coveredUntil("2026-11-30");
        notToBeSoldSince("2026-12-01");
        assertThat(obligation().days().isSinceLearnt()).isFalse();
        assertThat(obligation().endedProof())
                .isNotNull()
                .satisfies(ended -> assertThat(ended.describeEnd().en())
                        .isEqualTo("the last one, C-1, was valid until 30 November 2026"));
        assertThat(obligation().withoutProof(LocalDate.parse("2026-12-04"))).isTrue();
        assertThat(obligation().overdue(LocalDate.parse("2026-12-04"))).isFalse();
        nothingChangesLater();
    }

    @Test
    void suspensionCountsFromTheDayOnWhichItIsKnown() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        published(with(SERIES, Certificate.Status.SUSPENDED));
        coveredUntil(null);
        notToBeSoldSince("2026-11-25");
        assertThat(obligation().days().learntOn()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(obligation().days().isSinceLearnt()).isTrue();
        assertThat(obligation().endedProof()).isNotNull().satisfies(ended -> {
            assertThat(ended.statedEnd()).isEqualTo(LocalDate.parse("2029-03-17"));
            assertThat(ended.describeEnd())
                    .isEqualTo(new Explanation(
                            "认证检测结果库副本记载原有的C-1已被暂停，未载自何日起，本系统于2026年11月25日得知",
                            "the last one, C-1, is suspended as our copy of the register says, though not from which"
                                    + " day; this system learnt of it on 25 November 2026"));
        });
        nothingChangesLater();
        published(with(with(SERIES, Certificate.Status.SUSPENDED), Certificate.Status.VALID));
        assertThat(moved().getLast().restores())
                .as("the vendor was told of a suspension")
                .isTrue();
        assertThat(moved().getLast().correction()).isFalse();
        assertThat(obligation().days().learntOn()).isNull();
        assertThat(obligation().endedProof()).isNull();
        coveredUntil("2029-03-17");
        notToBeSoldSince(null);
        assertThat(obligation().requirement().due()).isEqualTo(LocalDate.parse(BEFORE_ANY_COVER));
    }

    private void ended(String zh, String en) {
        assertThat(obligation().endedProof())
                .isNotNull()
                .satisfies(ended -> assertThat(ended.describeEnd()).isEqualTo(new Explanation(zh, en)));
    }

    @Test
    void revocationAfterASuspensionIsToldAndMovesNoDay() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        var suspended = with(SERIES, Certificate.Status.SUSPENDED);
        published(suspended);
        clock.set("2026-12-04T00:00:00Z");
        published(with(suspended, Certificate.Status.REVOKED));
        var last = moved().getLast();
        assertThat(last.kind()).isEqualTo(Kind.UPDATED);
        assertThat(last.lapseChanged())
                .as("the vendor was told of a suspension")
                .isTrue();
        assertThat(last.correction()).isFalse();
        assertThat(last.why())
                .isEqualTo(new Explanation("证书或检测结果C-1已被撤销", "Certificate or test result C-1 was revoked"));
        ended(
                "认证检测结果库副本记载原有的C-1已被撤销，未载自何日起，本系统于2026年12月4日得知，最迟自2026年11月25日起已无效",
                "the last one, C-1, was revoked as our copy of the register says, though not from which day; this"
                        + " system learnt of it on 4 December 2026; not valid since 25 November 2026 at the latest");
        notToBeSoldSince("2026-11-25");
        assertThat(obligation().days().learntOn()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(obligation().days().isSinceLearnt()).isTrue();
        var sale = products.find(ID).orElseThrow().sale();
        assertThat(sale.since()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(sale.isSinceLearnt()).isTrue();
        assertThat(sale.explanation().en())
                .contains("revoked as our copy of the register says (it does not say from which day; this system learnt"
                        + " of it on 4 December 2026; not valid since 25 November 2026 at the latest)");
        nothingChangesLater();
    }

    @Test
    void suspensionAfterARevocationThatWasAMistakeIsTold() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        var revoked = with(with(SERIES, Certificate.Status.SUSPENDED), Certificate.Status.REVOKED);
        published(revoked);
        clock.set("2026-12-04T00:00:00Z");
        published(reinstate(revoked, Certificate.Status.SUSPENDED));
        var last = moved().getLast();
        assertThat(last.kind()).isEqualTo(Kind.UPDATED);
        assertThat(last.lapseChanged()).isTrue();
        assertThat(last.why().en())
                .isEqualTo("Certificate or test result C-1 is suspended; what our copy of the register of results had"
                        + " said of it before was wrong and has been corrected");
        assertThat(obligation().endedProof().lapse()).isEqualTo(Certificate.Status.SUSPENDED);
        notToBeSoldSince("2026-11-25");
        nothingChangesLater();
        published(with(
                with(reinstate(revoked, Certificate.Status.SUSPENDED), Certificate.Status.VALID),
                Certificate.Status.VALID));
        assertThat(moved().getLast().restores()).isTrue();
    }

    @Test
    void mistakenSuspensionOfACertificateThatHasExpiredSinceLeavesItsOwnLastDay() {
        var certificate = validUntil(SERIES, "2026-11-30");
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(certificate);
        var suspended = with(certificate, Certificate.Status.SUSPENDED);
        published(suspended);
        notToBeSoldSince("2026-11-25");
        clock.set("2026-12-04T00:00:00Z");
        published(reinstate(suspended, Certificate.Status.EXPIRED));
        assertThat(moved().getLast().kind()).isEqualTo(Kind.RESCHEDULED);
        assertThat(moved().getLast().lapseChanged()).isTrue();
        coveredUntil("2026-11-30");
        notToBeSoldSince("2026-12-01");
        nothingChangesLater();
    }

    @Test
    void aRevocationThatIsTakenBackWasAMistake() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        var revoked = with(SERIES, Certificate.Status.REVOKED);
        published(revoked);
        notToBeSoldSince("2026-11-25");
        published(reinstate(revoked));
        var last = moved().getLast();
        assertThat(last.restores()).as("the vendor was told of a revocation").isTrue();
        assertThat(last.correction()).isTrue();
        assertThat(last.why().en()).startsWith("An entry in our copy of the register of results was wrong");
        coveredUntil("2029-03-17");
        notToBeSoldSince(null);
        nothingChangesLater();
    }

    @Test
    void correctedRegisterEntryIsNoRevocation() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        published(corrected(SERIES));
        assertThat(obligation().status()).isEqualTo(Status.OPEN);
        assertThat(moved().getLast().why())
                .isEqualTo(new Explanation(
                        "认证检测结果库副本中的记录C-1有误，现已更正；该产品目前没有证书或者检测结果的记录",
                        "The entry C-1 in our copy of the register of results was wrong and has been corrected; no"
                                + " certificate or test result is on record for the product"));
        coveredUntil(null);
        notToBeSoldSince(BEFORE_ANY_COVER);
        assertThat(products.find(ID).orElseThrow().assessment().certificates()).isEmpty();
        nothingChangesLater();
    }

    @Test
    void correctionAfterALapseTakesTheCoverBack() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        var revoked = with(SERIES, Certificate.Status.REVOKED);
        published(revoked);
        notToBeSoldSince("2026-11-25");
        published(corrected(revoked));
        coveredUntil(null);
        notToBeSoldSince(BEFORE_ANY_COVER);
        var last = moved().getLast();
        assertThat(last.kind()).isEqualTo(Kind.RESCHEDULED);
        assertThat(last.correction()).as("the vendor was told of a revocation").isTrue();
        assertThat(last.why()).isEqualTo(Explanation.of("certificate.corrected", "C-1"));
        nothingChangesLater();
    }

    @Test
    void anotherCertificateRestoresNoneThatIsRevoked() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        assertThat(moved().getLast().restores()).isFalse();
        published(with(SERIES, Certificate.Status.REVOKED));
        published(certificate("C-2", "华为", "USG6525E"));
        assertThat(moved().getLast().kind()).isEqualTo(Kind.SATISFIED);
        assertThat(moved().getLast().restores()).isFalse();
        assertThat(moved().getLast().correction()).isFalse();
    }

    @Test
    void newProductKnowsTheCertificateThatHadExpired() {
        published(validUntil(SERIES, "2025-05-30"));
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        coveredUntil("2025-05-30");
        notToBeSoldSince("2025-05-31");
        published(validUntil(certificate("C-2", "华为", "USG6525E"), "2024-01-31"));
        coveredUntil("2025-05-30");
    }

    @Test
    void anotherModelWasNotCovered() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        published(SERIES);
        published(with(SERIES, Certificate.Status.REVOKED));
        registration.register("demo", AuthorFixture.LI, List.of(withDevice(USG, "Huawei", "AR6120")));
        coveredUntil(null);
        notToBeSoldSince(BEFORE_ANY_COVER);
    }

    @Test
    void planOfAMarketEntryPermitsNoSaleBeforeIt() {
        published(validUntil(SERIES, "2025-05-30"));
        registration.register("demo", AuthorFixture.LI, List.of(planned(USG, "2027-03-01")));
        coveredUntil("2025-05-30");
        notToBeSoldSince("2025-05-31");
        assertThat(obligation().requirement().due()).isEqualTo(LocalDate.parse("2027-03-01"));
        assertThat(products.find(ID).orElseThrow().sale().since()).isEqualTo(LocalDate.parse("2025-05-31"));
    }
}
