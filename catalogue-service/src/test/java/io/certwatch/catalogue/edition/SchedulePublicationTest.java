package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.AuthorFixture.STEWARD;
import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.source;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.InEnglish;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.text.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulePublicationTest {

    private static final EditionId DRAFT = new EditionId("2030-1");
    private static final Instant TONIGHT = NOON.plusSeconds(36_000);

    private final EditionsInMemory editions = new EditionsInMemory();
    private final ReviewEdition review = new ReviewEdition(new CompareEditions(editions));

    @BeforeEach
    void draftOne() {
        editions.add(
                draft(statutory("2030-1", LocalDate.of(2030, 1, 1), null, entry("A", ROUTER, List.of()))), new byte[0]);
    }

    @Test
    void publishesAtTheScheduledTime() {
        at(NOON).schedule(DRAFT, 1, TONIGHT, STEWARD);

        assertThat(at(TONIGHT.minusMillis(1)).publishDue()).isZero();
        assertThat(at(TONIGHT).publishDue()).isEqualTo(1);
        assertThat(at(TONIGHT).publishDue()).isZero();
        assertThat(status()).isEqualTo(EditionStatus.PUBLISHED);
    }

    @Test
    void publishesAfterDowntime() {
        at(NOON).schedule(DRAFT, null, TONIGHT, STEWARD);

        assertThat(at(TONIGHT.plusSeconds(1_000_000)).publishDue()).isEqualTo(1);
    }

    @Test
    void cancelsTheSchedule() {
        at(NOON).schedule(DRAFT, null, TONIGHT, STEWARD);
        at(NOON).cancel(DRAFT, STEWARD);

        assertThat(at(TONIGHT).publishDue()).isZero();
        assertThat(editions.find(DRAFT).orElseThrow().drafting().edits())
                .extracting(edit -> edit.did().en())
                .containsExactly("is to be published at " + TONIGHT, "is not to be published by itself");
    }

    @Test
    void cancelsTheScheduleWhenTheDraftIsEdited() {
        at(NOON).schedule(DRAFT, null, TONIGHT, STEWARD);
        new EditDraft(editions, review, clock(NOON)).edit(DRAFT, 2, new DraftEdit.Recode("A", "B"), STEWARD);

        assertThat(at(TONIGHT).publishDue()).isZero();
        assertThat(status()).isEqualTo(EditionStatus.DRAFT);
    }

    @Test
    void reportsWhyAScheduledDraftCannotBePublished() {
        var draft = statutory("2030-3", LocalDate.of(2030, 1, 2), "2030-1", entry("B", ROUTER, List.of(), "A"));
        var later = statutory("2030-1", LocalDate.of(2030, 2, 1), null, entry("A", ROUTER, List.of()));
        editions.add(draft(draft), new byte[0]);
        at(NOON).schedule(draft.id(), null, TONIGHT, STEWARD);
        assertThat(problems(draft.id())).noneMatch(problem -> problem.contains("cannot be published"));
        assertThat(at(TONIGHT.minusMillis(1)).overdue()).isZero();

        editions.edit(editions.find(DRAFT).orElseThrow().replacedBy(later, source("later"), Drafting.UNTOUCHED));

        assertThat(at(TONIGHT).publishDue()).isZero();
        assertThat(problems(draft.id()))
                .contains("supersedes: edition 2030-1 was issued on 2030-02-01, later than this one; so it cannot be"
                        + " published, neither at "
                        + TONIGHT + " nor otherwise");
        assertThat(at(TONIGHT).overdue()).isOne();
    }

    @Test
    void rejectsOtherRevisionsAndPublishedEditions() {
        assertThat(at(NOON).schedule(DRAFT, 7, TONIGHT, STEWARD)).isEqualTo(new Editing.Stale(DRAFT, 1));
        new PublishEdition(editions, review, clock(NOON)).publish(DRAFT);
        assertThat(at(NOON).schedule(DRAFT, null, TONIGHT, STEWARD)).isEqualTo(new Editing.AlreadyPublished(DRAFT));
        assertThat(at(NOON).cancel(new EditionId("2099-1"), STEWARD)).isInstanceOf(Editing.Unknown.class);
    }

    @Test
    void publishesUnattendedOnlyWithoutProblems() {
        var half = new Bilingual("路由器", null);
        editions.add(
                draft(statutory("2030-2", LocalDate.of(2030, 1, 1), null, entry("A", half, List.of()))), new byte[0]);
        var publishEdition = new PublishEdition(editions, review, clock(NOON));

        assertThat(publishEdition.publishUnattended(new EditionId("2030-2")))
                .isEqualTo(new Publication.Held(
                        new EditionId("2030-2"),
                        List.of(new Sentence("entries[0].name：缺少英文", "entries[0].name: has no English text"))));
        assertThat(publishEdition.publishUnattended(DRAFT)).isInstanceOf(Publication.Done.class);
    }

    private List<String> problems(EditionId id) {
        return InEnglish.texts(review.review(editions.find(id).orElseThrow()).problems());
    }

    private EditionStatus status() {
        return editions.find(DRAFT).orElseThrow().status();
    }

    private SchedulePublication at(Instant now) {
        return new SchedulePublication(editions, new PublishEdition(editions, review, clock(now)), review, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
