package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.Topic;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.text.Sha256;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An edition that became effective during downtime, and is withdrawn later. */
@RunningService
class EditionLifeIT {

    private static final Topic EDITIONS = new Topic("certwatch.catalogue.editions.v1");
    private static final EditionId ID = new EditionId("2025-77");

    @Autowired
    private Editions editions;

    @Autowired
    private WithdrawEdition withdrawEdition;

    @Test
    void publishesAnEventForEveryStep() {
        var name = new Bilingual("量子路由器", "Quantum router");
        var content = statutory("2025-77", LocalDate.of(2025, 1, 1), null, entry("QTM-01", name, List.of()));
        var source = EditionFixture.source(Sha256.of(new byte[0]));
        editions.addPublished(Edition.draft(content, source).publishedAs(Published.at(NOON, List.of())), new byte[0]);

        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(told(ID)).endsWith("published 1", "came-into-force 2"));
        assertThat(editions.find(ID).orElseThrow().published().inForceSince()).isEqualTo("2024-12-31T16:00:00Z");

        withdrawEdition.withdraw(ID, "It never was an edition.");

        await().atMost(60, SECONDS).untilAsserted(() -> {
            assertThat(told(ID)).endsWith("withdrawn 3");
            assertThat(told(new EditionId("2025-77-w1"))).containsExactly("published 1");
        });
    }

    private static List<String> told(EditionId id) {
        return EDITIONS.messages(message -> message.key().equals(id.value())).stream()
                .map(message -> message.type().replace("io.certwatch.catalogue.edition.", "") + " "
                        + message.data().path("revision").asInt())
                .toList();
    }
}
