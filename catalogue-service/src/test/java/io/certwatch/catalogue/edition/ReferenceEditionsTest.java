package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.Change.Kind.ADDED;
import static io.certwatch.catalogue.edition.Change.Kind.RENAMED;
import static io.certwatch.catalogue.edition.Change.Kind.WIDENED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.ReferenceData;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import io.certwatch.catalogue.edition.json.Uploads;
import io.certwatch.edition.Sector;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real catalogues: 4 + 11 entries in 2017, 4 + 34 in 2023. */
class ReferenceEditionsTest {

    private final EditionsInMemory editions = new EditionsInMemory();
    private final CompareEditions comparison = new CompareEditions(editions);
    private final ReceiveEdition receiveEdition = new ReceiveEdition(
            editions, new ReviewEdition(comparison), Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));

    @BeforeEach
    void uploadBoth() {
        upload("2017-1");
        upload("2023-2");
    }

    @Test
    void acceptsBothEditionsWithoutProblems() {
        assertThat(upload("sectors-2025")).isInstanceOfSatisfying(UploadOutcome.Drafted.class, drafted -> {
            assertThat(drafted.review().problems()).isEmpty();
            assertThat(drafted.review().changes()).hasSize(6);
        });
    }

    @ParameterizedTest
    @CsvSource({"cloud-2025, CLOUD, 3", "connected-vehicles-2025, CONNECTED_VEHICLES, 3", "platforms-2025, PLATFORMS, 4"
    })
    void acceptsTheGuidanceOfEachSector(String id, Sector sector, int entries) {
        assertThat(upload(id)).isInstanceOfSatisfying(UploadOutcome.Drafted.class, drafted -> {
            assertThat(drafted.review().problems()).isEmpty();
            assertThat(drafted.review().changes()).hasSize(entries);
            var content = drafted.review().edition().content();
            assertThat(content.sector()).isEqualTo(sector);
            assertThat(EditionContent.of(content.form())).isEqualTo(content);
        });
    }

    @Test
    void countsWhatChangedIn2023() {
        var counts = changes().stream()
                .flatMap(change -> change.kinds().stream())
                .collect(groupingBy(kind -> kind, counting()));

        assertThat(counts).isEqualTo(Map.of(ADDED, 24L, WIDENED, 10L, RENAMED, 5L));
    }

    @Test
    void findsTheMergerOfHardwareFirewallAndWaf() {
        assertThat(changes())
                .contains(new Change.Summary("SCP-02", List.of(WIDENED, RENAMED), List.of("SCP-02", "SCP-03")));
    }

    @Test
    void findsNoChangeOfEquipment() {
        assertThat(changes()).noneMatch(change -> change.entry().startsWith("CNE"));
    }

    private List<Change.Summary> changes() {
        var edition = editions.find(new EditionId("2023-2")).orElseThrow();
        return comparison.changes(edition.content()).stream()
                .map(Change::summary)
                .toList();
    }

    private UploadOutcome upload(String id) {
        return receiveEdition.receive(Uploads.json(ReferenceData.edition(id)));
    }
}
