package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import org.junit.jupiter.api.Test;

class EntryCitationTest {

    private static final String CATALOGUE =
            "the Catalogue of Network Critical Equipment and Specialized Cybersecurity Products";

    @Test
    void namesAListThatNoAnnouncementPublishedByWhatItIs() {
        assertThat(EntryCitation.ofEdition("cloud-2025", Force.GUIDANCE))
                .isEqualTo(new Explanation("行业观察（非官方）", "an observation, not official"));
        assertThat(EntryCitation.ofEdition("cne-draft", Force.CONSULTATION))
                .isEqualTo(new Explanation("征求意见稿", "a draft for comment"));
        assertThat(EntryCitation.ofEdition("2023-2", Force.STATUTORY))
                .isEqualTo(new Explanation(
                        "《网络关键设备和网络安全专用产品目录》（2023年第2号公告）", CATALOGUE + " (Announcement No. 2 of 2023)"));
    }

    @Test
    void namesTheListInFullWithThePlaceAndNameOfTheEntry() {
        assertThat(EntryCitation.of(new Wording("防火墙", "Firewall"), "SCP-02", "2023-2"))
                .isEqualTo(new Explanation(
                        "《网络关键设备和网络安全专用产品目录》（2023年第2号公告）第二部分第2项“防火墙”（SCP-02）",
                        "“Firewall” (SCP-02), part 2, item 2 of " + CATALOGUE + " (Announcement No. 2 of 2023)"));
        assertThat(EntryCitation.of("SCP-02", "2023-2").zh())
                .isEqualTo("《网络关键设备和网络安全专用产品目录》（2023年第2号公告）第二部分第2项（SCP-02）");
    }

    @Test
    void givesTheFirstEditionItsOwnTitle() {
        assertThat(EntryCitation.of(new Wording("路由器", "Router"), "CNE-01", "2017-1"))
                .isEqualTo(new Explanation(
                        "《网络关键设备和网络安全专用产品目录（第一批）》（2017年第1号公告）“路由器”（CNE-01）",
                        "“Router” (CNE-01) of " + CATALOGUE + ", First Batch (Announcement No. 1 of 2017)"));
    }
}
