package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.entryForm;
import static io.certwatch.catalogue.edition.EditionFixture.form;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicationRulesTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    private final EditionsInMemory editions = new EditionsInMemory();
    private final ReviewEdition review = new ReviewEdition(new CompareEditions(editions));
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void rejectsTwoEditionsThatSupersedeEachOther() {
        assertThat(receive("2030-1", "2030-2")).isInstanceOf(UploadOutcome.Drafted.class);

        assertThat(receive("2030-2", "2030-1"))
                .isInstanceOfSatisfying(
                        UploadOutcome.Faulty.class,
                        faulty -> assertThat(InEnglish.faults(faulty.faults()))
                                .containsExactly(
                                        "supersedes: edition 2030-1 itself supersedes this one, or one that does"));
        assertThat(editions.find(new EditionId("2030-2"))).isEmpty();
    }

    @Test
    void rejectsLongerCycles() {
        keep("2030-1", "2030-3", DAY);
        keep("2030-2", "2030-1", DAY);

        assertThat(receive("2030-3", "2030-2")).isInstanceOf(UploadOutcome.Faulty.class);
    }

    @Test
    void terminatesIfOtherEditionsFormACycle() {
        keep("2030-1", "2030-2", DAY);
        keep("2030-2", "2030-1", DAY);

        assertThat(receive("2030-3", "2030-2")).isInstanceOf(UploadOutcome.Drafted.class);
    }

    @Test
    void rejectsSupersedingALaterEdition() {
        keep("2030-1", null, DAY.plusDays(1));

        assertThat(receive("2030-2", "2030-1"))
                .isInstanceOfSatisfying(
                        UploadOutcome.Faulty.class,
                        faulty -> assertThat(InEnglish.faults(faulty.faults()))
                                .containsExactly(
                                        "supersedes: edition 2030-1 was issued on 2030-01-02, later than this one"));
    }

    @Test
    void checksAgainAtPublication() {
        keep("2030-1", "2030-2", DAY);
        keep("2030-2", "2030-1", DAY);
        var publish = new PublishEdition(editions, review, clock);
        var id = new EditionId("2030-1");

        assertThat(publish.publish(id))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused -> assertThat(InEnglish.faults(refused.faults()))
                                .containsExactly(
                                        "supersedes: edition 2030-2 itself supersedes this one, or one that does"));
        assertThat(publish.publishAsItIs(editions.find(id).orElseThrow())).isFalse();
        assertThat(editions.told()).isEmpty();
    }

    private void keep(String id, @Nullable String supersedes, LocalDate issued) {
        editions.add(draft(statutory(id, issued, supersedes, entry("A", ROUTER, List.of()))), new byte[0]);
    }

    private UploadOutcome receive(String id, String supersedes) {
        return new ReceiveEdition(editions, review, clock)
                .receive(new Upload(
                        form(id, supersedes, entryForm("A", List.of())),
                        List.of(),
                        List.of(),
                        id.getBytes(),
                        "application/json"));
    }
}
