package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.criterion;
import static io.certwatch.catalogue.edition.EditionFixture.criterionForm;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.entryForm;
import static io.certwatch.catalogue.edition.EditionFixture.form;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.edition.AnyEditions.Revision;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import io.certwatch.catalogue.edition.json.EditionJson;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Confidence;
import io.certwatch.edition.EditionCheck;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.OfficialDescription;
import io.certwatch.platform.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EventSizeTest {

    private final EditionsInMemory editions = new EditionsInMemory();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final ReviewEdition review = new ReviewEdition(new CompareEditions(editions));

    @Property
    void isAtLeastTheRealSizeAndOnlyLittleMore(@ForAll(supplier = AnyEditions.class) Revision any) {
        assertFits(any.newer(), any.diff(), 1_000);
    }

    @Test
    void countsJsonEscapesAndUtf8Bytes() {
        var name = new Bilingual("\"引号\" \\ \t\u0001 路由器 😀é", "é".repeat(300));
        var edition = statutory(
                "2030-1", LocalDate.of(2030, 1, 1), null, entry("A", name, List.of(criterion("p", ">=", "1 Gbps"))));

        assertFits(edition, EditionDiff.first(edition), 800);
    }

    @Test
    void rejectsAnEditionTooLargeForADocument() {
        var long400 = "长".repeat(400);
        var many = IntStream.range(0, 5_000)
                .mapToObj(i -> new EditionForm.EntryForm(
                        "E-" + i,
                        "NETWORK_CRITICAL_EQUIPMENT",
                        EditionFixture.ROUTER,
                        new Bilingual(long400, null),
                        null,
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(receive(form("2030-1", null, many.toArray(EditionForm.EntryForm[]::new))))
                .isInstanceOfSatisfying(
                        UploadOutcome.Faulty.class,
                        faulty -> assertThat(faulty.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.field()).isEqualTo("entries");
                            assertThat(fault.reason()).matches("take about [0-9]+ kB to tell; 6000 kB are the most");
                        }));
    }

    @Test
    void acceptsTenThousandShortEntries() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(i -> entryForm("E-" + i, List.of(criterionForm("throughput", ">=", "12 Tbps"))));

        assertThat(receive(form("2030-1", null, many.toArray(EditionForm.EntryForm[]::new))))
                .isInstanceOf(UploadOutcome.Drafted.class);
    }

    @Test
    void rejectsTooManyEntriesAndTooLongTexts() {
        var long201 = "x".repeat(201);
        var one = new EditionForm.EntryForm(
                "A",
                "NETWORK_CRITICAL_EQUIPMENT",
                new Bilingual(null, long201),
                new Bilingual("长".repeat(2_001), null),
                new OfficialDescription("长".repeat(2_001), null, Confidence.SEEN),
                List.of(criterionForm(long201, ">=", "1 Gbps")),
                List.of(long201),
                List.of(long201));
        assertThat(InEnglish.faults(EditionCheck.faults(form("2030-2", "2030-1", one), null)))
                .containsExactlyInAnyOrder(
                        "entries[0].name.en: is longer than 200 characters",
                        "entries[0].scope.zh: is longer than 2000 characters",
                        "entries[0].official.zh: is longer than 2000 characters",
                        "entries[0].criteria[0].parameter: is longer than 200 characters",
                        "entries[0].continues[0]: is longer than 200 characters",
                        "entries[0].standards[0]: is longer than 200 characters");
    }

    private UploadOutcome receive(EditionForm form) {
        return new ReceiveEdition(editions, review, clock)
                .receive(new Upload(form, List.of(), List.of(), new byte[0], "application/json"));
    }

    private static void assertFits(EditionContent edition, List<Change> changes, int waste) {
        var summaries = changes.stream().map(Change::summary).toList();
        var published = draft(edition).publishedAs(Published.at(NOON, summaries));
        var json = EventJson.write(EditionJson.of(published, summaries)).getBytes(StandardCharsets.UTF_8);

        assertThat(EventSize.of(edition, changes)).isBetween((long) json.length, (long) json.length + waste);
    }
}
