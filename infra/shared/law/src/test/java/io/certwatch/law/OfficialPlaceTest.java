package io.certwatch.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficialPlaceTest {

    @Test
    void namesPartAndItemOfTheCatalogueInForce() {
        assertThat(OfficialPlace.of("2023-2", "SCP-02"))
                .contains(new OfficialPlace(EntryFamily.SPECIALIZED_CYBERSECURITY_PRODUCT, 2));
        assertThat(OfficialPlace.of("2023-2", "CNE-04"))
                .contains(new OfficialPlace(EntryFamily.NETWORK_CRITICAL_EQUIPMENT, 4));
    }

    /** The list of 2017 numbers its products differently, and a list of a sector has no official place. */
    @Test
    void namesNoPlaceThatItDoesNotKnow() {
        assertThat(OfficialPlace.of("2017-1", "SCP-02")).isEmpty();
        assertThat(OfficialPlace.of("cloud-2025", "CLD-01")).isEmpty();
        assertThat(OfficialPlace.of("2023-2", "SCP")).isEmpty();
        assertThat(OfficialPlace.of("2023-2", "CLD-01")).isEmpty();
    }

    @Test
    void readsTheAnnouncementFromTheEditionThatItPublished() {
        assertThat(AnnouncementId.ofEdition("2023-2")).contains(new AnnouncementId("2023", "2"));
        assertThat(AnnouncementId.ofEdition("cloud-2025")).isEmpty();
        assertThat(AnnouncementId.of("2018年第12号")).contains(new AnnouncementId("2018", "12"));
    }
}
