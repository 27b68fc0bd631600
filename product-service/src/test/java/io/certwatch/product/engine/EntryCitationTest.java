package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import org.junit.jupiter.api.Test;

class EntryCitationTest {

    @Test
    void namesAListThatNoAnnouncementPublishedByWhatItIs() {
        assertThat(EntryCitation.ofEdition("cloud-2025", Force.GUIDANCE))
                .isEqualTo(new Explanation("行业观察（非官方）", "an observation, not official"));
        assertThat(EntryCitation.ofEdition("cne-draft", Force.CONSULTATION))
                .isEqualTo(new Explanation("征求意见稿", "a draft for comment"));
        assertThat(EntryCitation.ofEdition("2023-2", Force.STATUTORY))
                .isEqualTo(new Explanation("目录（2023年第2号公告）", "the catalogue of Announcement No. 2 of 2023"));
    }
}
