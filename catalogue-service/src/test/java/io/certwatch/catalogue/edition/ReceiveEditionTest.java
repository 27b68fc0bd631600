package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.entryForm;
import static io.certwatch.catalogue.edition.EditionFixture.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.platform.text.Sentence;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiveEditionTest {

    private final EditionsInMemory editions = new EditionsInMemory();
    private final CompareEditions comparison = new CompareEditions(editions);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final ReceiveEdition receiveEdition = new ReceiveEdition(editions, new ReviewEdition(comparison), clock);
    private final PublishEdition publishEdition = new PublishEdition(editions, new ReviewEdition(comparison), clock);

    @Test
    void storesANewEditionAsADraft() {
        assertThat(receive("2030-1", null, "a")).isInstanceOfSatisfying(UploadOutcome.Drafted.class, drafted -> {
            assertThat(drafted.review().edition().status()).isEqualTo(EditionStatus.DRAFT);
            assertThat(drafted.review().changes()).hasSize(1);
        });
    }

    @Test
    void ignoresTheSameBytes() {
        var first = (UploadOutcome.Drafted) receive("2030-1", null, "a");

        assertThat(receive("2030-1", null, "a")).isEqualTo(new UploadOutcome.Unchanged(first.review()));
    }

    @Test
    void replacesADraft() {
        receive("2030-1", null, "a");

        assertThat(receive("2030-1", null, "b"))
                .isInstanceOfSatisfying(
                        UploadOutcome.Replaced.class,
                        replaced -> assertThat(replaced.review().edition().revision())
                                .isEqualTo(2));
    }

    @Test
    void rejectsUploadsOfPublishedEditions() {
        receive("2030-1", null, "a");
        publishEdition.publish(new EditionId("2030-1"));

        assertThat(receive("2030-1", null, "b")).isEqualTo(new UploadOutcome.AlreadyPublished(new EditionId("2030-1")));
        assertThat(receive("2030-1", null, "a")).isInstanceOf(UploadOutcome.Unchanged.class);
    }

    @Test
    void storesNothingOfAFaultyUpload() {
        var upload = new Upload(form("2030-1", null), List.of(), List.of(), new byte[0], "application/json");

        assertThat(receiveEdition.receive(upload)).isInstanceOf(UploadOutcome.Faulty.class);
        assertThat(editions.find(new EditionId("2030-1"))).isEmpty();
    }

    @Test
    void warnsOfAnUnknownSupersededEdition() {
        assertThat(receive("2030-1", "2029-1", "a"))
                .isInstanceOfSatisfying(
                        UploadOutcome.Drafted.class,
                        drafted -> assertThat(InEnglish.texts(drafted.review().problems()))
                                .contains(
                                        "supersedes: edition 2029-1 is not known, so every entry counts as added",
                                        "title: has no English text"));
    }

    @Test
    void addsCertainPredecessorsAndKeepsDeclaredOnes() {
        receive("2030-1", null, "a");

        var silent = new EntryForm(
                "B",
                "NETWORK_CRITICAL_EQUIPMENT",
                EditionFixture.ROUTER,
                Bilingual.NOTHING,
                null,
                List.of(),
                null,
                List.of());
        assertThat(receive("2030-2", "2030-1", "b", silent))
                .isInstanceOfSatisfying(UploadOutcome.Drafted.class, drafted -> {
                    assertThat(drafted.review()
                                    .edition()
                                    .content()
                                    .entries()
                                    .getFirst()
                                    .continues())
                            .containsExactly("A");
                    assertThat(drafted.review().edition().drafting().lineage())
                            .containsExactly(new Descent("B", List.of("A"), 1, new Sentence("名称相同", "same name")));
                    assertThat(drafted.review().changes()).isEmpty();
                });
        assertThat(receive("2030-3", "2030-1", "c", entryForm("B", List.of())))
                .isInstanceOfSatisfying(
                        UploadOutcome.Drafted.class,
                        drafted -> assertThat(
                                        drafted.review().edition().drafting().lineage())
                                .isEmpty());
    }

    @Test
    void warnsOfUncertainPredecessors() {
        receive("2030-1", null, "a");

        var similar = new EntryForm(
                "B",
                "NETWORK_CRITICAL_EQUIPMENT",
                new Bilingual("核心路由器", null),
                Bilingual.NOTHING,
                null,
                List.of(),
                null,
                List.of());
        assertThat(receive("2030-2", "2030-1", "b", similar))
                .isInstanceOfSatisfying(UploadOutcome.Drafted.class, drafted -> {
                    assertThat(drafted.review()
                                    .edition()
                                    .content()
                                    .entries()
                                    .getFirst()
                                    .continues())
                            .isEmpty();
                    assertThat(InEnglish.texts(drafted.review().problems()))
                            .anyMatch(problem ->
                                    problem.startsWith("entries[0].continues: B may continue A of 2030-1 (0."));
                });
    }

    @Test
    void publishesOnce() {
        receive("2030-1", null, "a");

        assertThat(publishEdition.publish(new EditionId("2030-1"))).isInstanceOf(Publication.Done.class);
        assertThat(publishEdition.publish(new EditionId("2030-1"))).isInstanceOf(Publication.AlreadyPublished.class);
        assertThat(publishEdition.publish(new EditionId("2030-2"))).isInstanceOf(Publication.Unknown.class);
        assertThat(editions.told()).hasSize(1);
    }

    @Test
    void publishesWithAnUnknownSupersededEdition() {
        receive("2030-1", "2029-1", "a");

        assertThat(publishEdition.publish(new EditionId("2030-1")))
                .isInstanceOfSatisfying(
                        Publication.Done.class,
                        done -> assertThat(done.edition().published().changes())
                                .extracting(Change.Summary::kinds)
                                .containsExactly(List.of(Change.Kind.ADDED)));
    }

    private UploadOutcome receive(String id, String supersedes, String bytes) {
        return receive(id, supersedes, bytes, entryForm("A", List.of()));
    }

    private UploadOutcome receive(String id, String supersedes, String bytes, EntryForm entry) {
        return receiveEdition.receive(
                new Upload(form(id, supersedes, entry), List.of(), List.of(), bytes.getBytes(), "application/json"));
    }
}
