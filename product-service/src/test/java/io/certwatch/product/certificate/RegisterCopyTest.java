package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.ofKind;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.certificate.Certificate.Kind;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.RegisterCopy.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterCopyTest {

    private static final Instant MORNING = Instant.parse("2026-11-29T20:00:00Z");

    private static RegisterCopy copy(Share... shares) {
        return new RegisterCopy(List.of(shares));
    }

    private static Share share(@Nullable String entry, @Nullable Kind kind) {
        return new Share(entry, kind, MORNING);
    }

    @Test
    void saysThatItIsEmpty() {
        var extent = copy().describe("CNE-01");
        assertThat(extent.changedOn()).isNull();
        assertThat(extent.lacks()).containsExactly(Kind.CERTIFICATION, Kind.TESTING);
        assertThat(extent.note().en()).startsWith("Our copy of the register of results is empty");
        assertThat(extent.note().zh()).isEqualTo("认证检测结果库副本中没有任何记录；其中未查到，不等于没有证书或者检测结果。");
    }

    @Test
    void saysThatItHasNothingOfThePartOfTheCatalogueAndItsDayInChina() {
        var extent = copy(share("SCP-02", Kind.CERTIFICATION), share("SCP-02", Kind.TESTING))
                .describe("CNE-01");
        assertThat(extent.changedOn()).isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(extent.lacks()).containsExactly(Kind.CERTIFICATION, Kind.TESTING);
        assertThat(extent.note().en())
                .startsWith("Compared with our copy of the register of results, last changed on 30 November 2026."
                        + " It has nothing for network critical equipment:");
        assertThat(extent.note().zh()).startsWith("比对依据为认证检测结果库副本（最近更新于2026年11月30日）。该副本中没有网络关键设备的任何记录；");
    }

    @Test
    void saysThatItHasOnlyResultsOfTheOtherWay() {
        var extent = copy(share("SCP-02", Kind.CERTIFICATION), share("CNE-01", Kind.TESTING))
                .describe("SCP-30");
        assertThat(extent.lacks()).containsExactly(Kind.TESTING);
        assertThat(extent.note().zh()).contains("只有网络安全专用产品的认证证书，没有检测结果");
        assertThat(copy(share("SCP-02", Kind.TESTING)).describe("SCP-02").note().en())
                .contains("For specialised cybersecurity products it has test results only, and no certificates");
    }

    @Test
    void claimsToLackNothingThatALineLeavesOpen() {
        assertThat(copy(share("CNE-01", null)).describe("CNE-02").lacks()).isEmpty();
        assertThat(copy(share(null, Kind.TESTING), share(null, Kind.CERTIFICATION))
                        .describe("CNE-02")
                        .lacks())
                .isEmpty();
        assertThat(copy(share("X-1", Kind.TESTING), share("CNE-01", Kind.CERTIFICATION))
                        .describe("CNE-02")
                        .note()
                        .en())
                .contains("It may be incomplete: that nothing was found in it does not mean");
    }

    /** Lines that name no entry may be of either part. */
    @Test
    void claimsToHaveNothingOfAPartThatOnlyLinesWithoutEntryMayBeOf() {
        var extent = copy(share("SCP-02", Kind.CERTIFICATION), share(null, Kind.CERTIFICATION))
                .describe("CNE-01");
        assertThat(extent.lacks()).containsExactly(Kind.TESTING);
        assertThat(extent.note().zh()).contains("该副本中没有已知属于网络关键设备的记录；").doesNotContain("只有");
        assertThat(extent.note().en()).contains("It has nothing that is known to be for network critical equipment:");
        assertThat(copy(share("CNE-02", Kind.CERTIFICATION), share(null, Kind.CERTIFICATION))
                        .describe("CNE-01")
                        .note()
                        .zh())
                .contains("只有网络关键设备的认证证书");
    }

    @Test
    void tellsNoDayThatItDoesNotKnow() {
        var extent = copy(new Share("CNE-01", null, null)).describe("CNE-01");
        assertThat(extent.changedOn()).isNull();
        assertThat(extent.note().en()).startsWith("Compared with our copy of the register of results. It may");
    }

    @Test
    void callsNothingNotFoundThatMayCoverTheProduct() {
        var key = new EntryKey("2023-2", "SCP-02");
        var copy = copy(share("SCP-02", Kind.TESTING));
        var line = certificate("C-1", "华为", "USG6525E");
        var open = CertificateUse.of(line, List.of("USG6525E"), key, CertificateUse.Part.MAY_COVER);

        var note = copy.describe(key, List.of(open)).note();
        assertThat(note.zh()).contains("C-1（USG6525E）可能覆盖该产品").doesNotContain("未查到");
        assertThat(note.en()).contains("C-1 (USG6525E) may cover the product").doesNotContain("nothing was found");

        var other = CertificateUse.of(line, List.of("USG6525E"), key, CertificateUse.Part.COVERS);
        assertThat(copy.describe(key, List.of(other))).isEqualTo(copy.describe("SCP-02"));
    }

    @Test
    void callsALineThatNoLongerCountsByItsKind() {
        var key = new EntryKey("2023-2", "SCP-02");
        var copy = copy(share("SCP-02", Kind.CERTIFICATION), share("SCP-02", Kind.TESTING));
        var suspended = with(certificate("C-1", "华为", "USG6525E"), Status.SUSPENDED);

        var certificate = CertificateUse.of(
                ofKind(suspended, Kind.CERTIFICATION), List.of("USG6525E"), key, CertificateUse.Part.LAPSED);
        var note = copy.describe(key, List.of(certificate)).note();
        assertThat(note.zh()).contains("：安全认证证书C-1已被暂停。");
        assertThat(note.en()).contains(": Certificate C-1 is suspended.");

        var testResult = CertificateUse.of(
                ofKind(suspended, Kind.TESTING), List.of("USG6525E"), key, CertificateUse.Part.LAPSED);
        assertThat(copy.describe(key, List.of(testResult)).note().zh()).contains("：安全检测结果C-1已被暂停。");
    }
}
