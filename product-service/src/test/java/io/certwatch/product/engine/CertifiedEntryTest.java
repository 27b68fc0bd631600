package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.LiveCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a certificate for the model adds to the words. */
class CertifiedEntryTest {

    private static final LiveCatalogue LIVE = CatalogueFixture.catalogue(1, CatalogueFixture.edition2017());
    private static final List<CertifiedEntry> HARDWARE_FIREWALL =
            List.of(new CertifiedEntry("C-1", "2017-1", "SCP-02"));
    private static final List<CertifiedEntry> IDS = List.of(new CertifiedEntry("C-2", "2017-1", "SCP-04"));

    private static Judgement judge(Subject subject, List<CertifiedEntry> certified) {
        return LIVE.compiled().judge(subject, certified);
    }

    @Test
    void certificateIdentifiesAnUnknownProduct() {
        var judgement = judge(Subject.ofName("USG6525E"), IDS);
        assertThat(judgement.verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(judgement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.entry()).isEqualTo("SCP-04");
            assertThat(finding.evidence()).containsExactly(new Evidence("certificate", "C-2", 0, 3));
        });
        assertThat(judgement.explanation().en())
                .isEqualTo(
                        "Certificate or test result C-2 for this model is for “Intrusion detection system” (SCP-04) of"
                                + " the Catalogue of Network Critical Equipment and Specialized Cybersecurity Products,"
                                + " First Batch (Announcement No. 1 of 2017), a category without"
                                + " thresholds: certification or testing is required before it is sold or provided.");
        assertThat(judgement.explanation().zh())
                .startsWith("同型号产品的证书或检测结果C-2对应《网络关键设备和网络安全专用产品目录（第一批）》（2017年第1号公告）“入侵检测系统”（SCP-04）");
    }

    @Test
    void theCriteriaStillDecide() {
        var plain = Subject.ofName("USG6525E");
        assertThat(judge(plain, HARDWARE_FIREWALL).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judge(plain, HARDWARE_FIREWALL).findings().getFirst().missing())
                .containsExactly("throughput");
        assertThat(judge(plain.withSpecs(Map.of("整机吞吐量", "100 Gbps")), HARDWARE_FIREWALL)
                        .verdict())
                .isEqualTo(Verdict.REQUIRED);
        assertThat(judge(plain.withSpecs(Map.of("整机吞吐量", "10 Gbps")), HARDWARE_FIREWALL)
                        .basis())
                .isEqualTo(Basis.OUT_OF_SCOPE);
    }

    @Test
    void certainWordsNeedNoCertificate() {
        var named = Subject.ofName("入侵检测系统");
        assertThat(judge(named, IDS)).isEqualTo(judge(named, List.of()));
    }

    @Test
    void ignoresAnEntryThatIsNotLive() {
        assertThat(judge(Subject.ofName("USG6525E"), List.of(new CertifiedEntry("C-1", "2023-2", "SCP-02")))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }
}
