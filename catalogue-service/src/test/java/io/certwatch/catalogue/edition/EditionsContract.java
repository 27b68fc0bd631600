package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.AuthorFixture.WU;
import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.criterion;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.source;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.Editions.Position;
import io.certwatch.catalogue.source.Arrival;
import io.certwatch.platform.text.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of editions. */
public abstract class EditionsContract {

    private static final byte[] BYTES = {1, 2, 3};

    private Editions editions;

    protected abstract Editions emptyEditions();

    /** How many events were written. */
    protected abstract int told();

    @BeforeEach
    void begin() {
        editions = emptyEditions();
    }

    @Test
    void republishesNoStateThatAnotherHasReplacedMeanwhile() {
        var draft = someDraft("2031-1");
        var withdrawal = new Published.Withdrawal(new EditionId("2031-1-w1"), "wrong", NOON);
        var withdrawn = published(draft).nextRevision(before -> before.withdraw(withdrawal));
        editions.add(draft, BYTES);
        editions.publish(published(draft));
        editions.updatePublished(withdrawn);
        int before = told();

        editions.republish(published(draft));
        assertThat(told()).isEqualTo(before);
        editions.republish(withdrawn);
        assertThat(told()).isGreaterThan(before);
    }

    @Test
    void returnsStoredEditions() {
        var draft = someDraft("2031-1");

        assertThat(editions.add(draft, BYTES)).isTrue();

        assertThat(editions.find(draft.id())).contains(draft);
        assertThat(editions.source(draft.source()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(BYTES));
    }

    @Test
    void addsAnEditionOnce() {
        editions.add(someDraft("2031-1"), BYTES);

        assertThat(editions.add(someDraft("2031-1"), BYTES)).isFalse();
    }

    @Test
    void replacesOnlyThePreviousRevision() {
        var first = someDraft("2031-1");
        var second = first.replacedBy(first.content(), source("second"), first.drafting());
        editions.add(first, BYTES);

        assertThat(editions.replace(second, BYTES)).isTrue();
        assertThat(editions.replace(second, BYTES)).isFalse();
        assertThat(editions.find(first.id())).contains(second);
    }

    @Test
    void publishesOnce() {
        var draft = someDraft("2031-1");
        editions.add(draft, BYTES);

        assertThat(editions.publish(published(draft))).isTrue();
        assertThat(editions.publish(published(draft))).isFalse();
        assertThat(editions.find(draft.id())).contains(published(draft));
        assertThat(editions.replace(draft.replacedBy(draft.content(), source("late"), draft.drafting()), BYTES))
                .isFalse();
    }

    @Test
    void rejectsThePublicationOfAReplacedDraft() {
        var draft = someDraft("2031-1");
        editions.add(draft, BYTES);
        editions.replace(draft.replacedBy(draft.content(), source("second"), draft.drafting()), BYTES);

        assertThat(editions.publish(published(draft))).isFalse();
    }

    @Test
    void publishesOnceConcurrently() throws Exception {
        var draft = someDraft("2031-1");
        editions.add(draft, BYTES);
        Callable<Boolean> publish = () -> editions.publish(published(draft));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(List.of(publish, publish, publish, publish, publish, publish));
            assertThat(outcomes).filteredOn(Future::resultNow).hasSize(1);
        }
    }

    @Test
    void listsNewestFirstFromAnyPosition() {
        for (var id : List.of("2031-1", "2031-2", "2030-9")) editions.add(someDraft(id), BYTES);

        assertThat(editions.newestFirst(null, 2))
                .extracting(edition -> edition.id().value())
                .containsExactly("2031-2", "2031-1");
        assertThat(editions.newestFirst(new Position(LocalDate.of(2031, 1, 1), new EditionId("2031-1")), 2))
                .extracting(edition -> edition.id().value())
                .containsExactly("2030-9");
    }

    @Test
    void distinguishesPublishedEditionsFromDrafts() {
        var draft = someDraft("2031-1");
        editions.add(draft, BYTES);
        editions.add(someDraft("2031-2"), BYTES);
        editions.publish(published(draft));

        assertThat(editions.published()).containsExactly(published(draft));
        assertThat(editions.revisions()).containsExactly(Map.entry("2031-1", 1));
    }

    @Test
    void storesTheHistoryOfADraft() {
        var drafting = new Drafting(
                List.of(new Sentence("表2：未能读取", "table 2: not read")),
                List.of(new Descent("CNE-01", List.of("CNE-07"), 0.9, new Sentence("名称相同", "same name"))),
                List.of(new Drafting.Edit(2, "steward", WU, NOON, new Sentence("更名", "renamed"))),
                NOON,
                new Reading(
                        List.of(new Reading.Found("CNE-01", "name", "table 1, row 2, column 1", "路由器")),
                        List.of(new Reading.Unread(null, "page 2", "≥12", new Sentence("没有单位", "no unit"), true))),
                List.of(
                        new Source(
                                "text/html",
                                "sha-before",
                                NOON,
                                Arrival.ofFetch("list.html", "/api/sources/cac/checks/3")),
                        new Source(
                                "text/csv",
                                "sha-later",
                                NOON,
                                Arrival.ofUpload(null, Map.of("content-type", List.of("text/csv"))))));
        var draft = Edition.draft(someDraft("2031-1").content(), source("sha"), drafting);
        editions.add(draft, BYTES);
        editions.add(someDraft("2031-2"), BYTES);

        assertThat(editions.find(draft.id())).contains(draft);
        assertThat(editions.scheduled()).containsExactly(draft);
        editions.publish(draft.publishedAs(Published.at(NOON, List.of())));
        assertThat(editions.scheduled()).isEmpty();
    }

    @Test
    void editsOnlyThePreviousRevision() {
        var draft = someDraft("2031-1");
        editions.add(draft, BYTES);
        var edited = draft.replacedBy(draft.content(), draft.source(), draft.drafting());

        assertThat(editions.edit(edited)).isTrue();
        assertThat(editions.edit(edited)).isFalse();
        assertThat(editions.find(draft.id())).contains(edited);
    }

    @Test
    void updatesAPublishedRevisionOnce() {
        var draft = someDraft("2031-1");
        editions.add(draft, BYTES);
        var inForce = published(draft).nextRevision(published -> published.cameIntoForce(NOON));
        var withdrawn = inForce.nextRevision(
                published -> published.withdraw(new Published.Withdrawal(new EditionId("2031-1-w1"), "wrong", NOON)));

        assertThat(editions.updatePublished(inForce)).isFalse();
        editions.publish(published(draft));
        assertThat(editions.updatePublished(inForce)).isTrue();
        assertThat(editions.updatePublished(inForce)).isFalse();
        assertThat(editions.updatePublished(withdrawn)).isTrue();
        assertThat(editions.find(draft.id())).contains(withdrawn);
        assertThat(editions.published()).containsExactly(withdrawn);
    }

    @Test
    void findsDueAndWithdrawnEditions() {
        var draft = someDraft("2031-1");
        editions.add(draft, BYTES);
        var day = draft.content().effective();
        assertThat(editions.dueBy(day)).isEmpty();

        editions.publish(published(draft));
        assertThat(editions.dueBy(day.minusDays(1))).isEmpty();
        assertThat(editions.dueBy(day)).containsExactly(published(draft));
        assertThat(editions.withdrawals()).isEmpty();

        var withdrawal = new Published.Withdrawal(new EditionId("2031-1-w1"), "wrong", NOON);
        editions.updatePublished(published(draft).nextRevision(before -> before.withdraw(withdrawal)));
        assertThat(editions.dueBy(day)).isEmpty();
        assertThat(editions.withdrawals()).isEqualTo(Map.of(draft.id(), withdrawal.by()));
    }

    @Test
    void excludesEditionsInForceFromDueOnes() {
        var draft = someDraft("2031-1");
        editions.add(draft, BYTES);
        editions.publish(published(draft));

        editions.updatePublished(published(draft).nextRevision(before -> before.cameIntoForce(NOON)));

        assertThat(editions.dueBy(draft.content().effective())).isEmpty();
    }

    @Test
    void addsAPublishedEditionOnce() {
        var published = published(someDraft("2031-1"));

        assertThat(editions.addPublished(published, BYTES)).isTrue();
        assertThat(editions.addPublished(published, BYTES)).isFalse();
        assertThat(editions.published()).containsExactly(published);
    }

    private static Edition someDraft(String id) {
        var day = LocalDate.of(Integer.parseInt(id.substring(0, 4)), 1, 1);
        return draft(statutory(
                id,
                day,
                "2029-1",
                entry("CNE-01", ROUTER, List.of(criterion("throughput", ">=", "12 Tbps")), "CNE-07")));
    }

    private static Edition published(Edition draft) {
        var change = new Change.Summary("CNE-01", List.of(Change.Kind.WIDENED, Change.Kind.RENAMED), List.of("CNE-07"));
        return draft.publishedAs(Published.at(NOON, List.of(change)));
    }
}
