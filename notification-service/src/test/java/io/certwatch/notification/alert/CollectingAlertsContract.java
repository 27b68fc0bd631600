package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.appliedFor;
import static io.certwatch.notification.alert.Fixtures.begun;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.lacking;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.OpenAlerts.Beginning;
import io.certwatch.notification.vocabulary.BilingualText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of collecting lines that every implementation of {@link OpenAlerts} must pass. */
public interface CollectingAlertsContract extends AlertStores {

    @Test
    default void beginsAnAlertOnce() {
        assertThat(open().begin(begun(ID, NEW_EDITION, VENDOR), 7, NOON)).isFalse();
        assertThat(open().progress(ID)).map(CollectionProgress::before).contains(0);
        assertThat(open().progress(ID.next())).isEmpty();
    }

    @Test
    default void beginsWithTheAnnouncedCount() {
        open().begin(List.of(new Beginning(begun(ID.next(), NEW_EDITION, VENDOR), 2, new Announced(5, NOON), NOON)));
        assertThat(open().progress(ID.next()))
                .map(CollectionProgress::announced)
                .contains(new Announced(5, NOON));
        assertThat(alerts().find(ID.next())).map(Alert::announced).contains(5);
    }

    @Test
    default void restoresAStoredLine() {
        add(ID, line("o1"));
        add(ID, appliedFor(line("o2"), "2027-02-15"));
        add(ID, ending(line("o3"), "2027-02-15"));
        assertThat(alerts().find(ID))
                .map(Alert::lines)
                .contains(List.of(line("o1"), appliedFor(line("o2"), "2027-02-15"), ending(line("o3"), "2027-02-15")));
    }

    @Test
    default void addsEachRevisionOfALineOnce() {
        assertThat(add(ID, line("o1"))).map(CollectionProgress::arrived).contains(1);
        assertThat(add(ID, line("o1"))).map(CollectionProgress::arrived).contains(1);
        assertThat(add(ID, revised(line("o1"), 3)))
                .map(CollectionProgress::arrived)
                .contains(2);
    }

    @Test
    default void rejectsLinesBeyondTheCapacity() {
        for (var obligation : List.of("o1", "o2", "o3")) {
            add(ID, line(obligation));
        }
        assertThat(add(ID, line("o4"))).isEmpty();
        assertThat(add(ID, line("o3"))).isPresent();
    }

    @Test
    default void rejectsNewLinesOnceSealedButFindsItsOwn() {
        add(ID, line("o1"));
        seal();
        assertThat(add(ID, line("o2"))).isEmpty();
        assertThat(add(ID, line("o1"))).map(CollectionProgress::collecting).contains(false);
        assertThat(announce(ID, new Announced(1, NOON))).isEmpty();
    }

    @Test
    default void addsLinesTogetherInTheirOrder() {
        var added = open().add(ID, List.of(line("o2"), line("o1")), NOON.plusSeconds(1), CAPACITY)
                .orElseThrow();
        assertThat(added.rest()).isEmpty();
        assertThat(added.progress().arrived()).isEqualTo(2);
        assertThat(added.progress().lastLineAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(activeLines()).containsExactly("o2", "o1");
        assertThat(open().add(ID.next(), List.of(line("o3")), NOON, CAPACITY)).isEmpty();
    }

    @Test
    default void addsOnlyTheMissingLinesThatFit() {
        add(ID, line("o2"));
        var lines = List.of(line("o1"), line("o2"), line("o3"), line("o4"), line("o5"));
        var added = open().add(ID, lines, NOON, CAPACITY).orElseThrow();
        assertThat(activeLines()).containsExactly("o2", "o1", "o3");
        assertThat(added.progress().arrived()).isEqualTo(3);
        assertThat(added.rest()).containsExactly(line("o4"), line("o5"));
        assertThat(open().add(ID, lines, NOON, CAPACITY)).contains(added);
    }

    @Test
    default void addsLinesUpToTheAnnouncedNumber() {
        announce(ID, new Announced(2, NOON));
        var lines = List.of(line("o1"), line("o2"), line("o3"));
        var added = open().add(ID, lines, NOON, CAPACITY).orElseThrow();
        assertThat(added.progress().arrived()).isEqualTo(2);
        assertThat(added.rest()).containsExactly(line("o3"));
        assertThat(open().add(ID, lines, NOON, CAPACITY)).contains(added);
    }

    @Test
    default void acceptsLinesBeyondTheAnnouncedNumberInALaterPart() {
        open().begin(begun(ID.next(), NEW_EDITION, VENDOR), 2, NOON);
        announce(ID.next(), new Announced(2, NOON));
        var added = open().add(ID.next(), List.of(line("o3"), line("o4")), NOON, CAPACITY)
                .orElseThrow();
        assertThat(added.rest()).isEmpty();
        assertThat(added.progress().soFar()).isEqualTo(4);
    }

    @Test
    default void findsContainedLinesOfASealedAlert() {
        add(ID, line("o2"));
        seal();
        assertThat(open().add(ID, List.of(line("o1"), line("o2"), revised(line("o2"), 2)), NOON, CAPACITY))
                .map(OpenAlerts.AddedLines::rest)
                .contains(List.of(line("o1"), revised(line("o2"), 2)));
    }

    @Test
    default void addsTheLinesOfSeveralAlerts() {
        open().begin(begun(ID.next(), NEW_EDITION, VENDOR), 0, NOON);
        var first = Map.of(ID, List.of(line("o1"), line("o2")), ID.next(), List.of(line("o3")));
        assertThat(open().add(first, NOON, CAPACITY))
                .containsOnlyKeys(ID, ID.next())
                .allSatisfy((part, added) -> assertThat(added.rest()).isEmpty())
                .extractingByKey(ID)
                .satisfies(added -> assertThat(added.progress().arrived()).isEqualTo(2));
        assertThat(activeLines()).containsExactly("o1", "o2");
        var absent = ID.next().next();
        var second = Map.of(
                ID,
                List.of(line("o2"), line("o4"), line("o5")),
                ID.next(),
                List.of(line("o6")),
                absent,
                List.of(line("o7")));
        var added = open().add(second, NOON, CAPACITY);
        assertThat(added).containsOnlyKeys(ID, ID.next());
        assertThat(added.get(ID).rest()).containsExactly(line("o5"));
        assertThat(activeLines()).containsExactly("o1", "o2", "o4");
        assertThat(added.get(ID.next()).progress().arrived()).isEqualTo(2);
    }

    @Test
    default void storesTheAnnouncedCount() {
        assertThat(announce(ID, new Announced(2, NOON)))
                .map(CollectionProgress::announced)
                .contains(new Announced(2, NOON));
        assertThat(open().progress(ID)).map(CollectionProgress::lacksLines).contains(true);
        assertThat(alerts().find(ID)).map(Alert::announced).contains(2);
    }

    @Test
    default void takesOutAllLinesOfAnObligationUntilPlanned() {
        add(ID, line("o1"));
        add(ID, line("o2"));
        open().takeOut(ID, List.of("o1"));
        assertThat(activeLines()).containsExactly("o2");
        seal();
        open().takeOut(ID, List.of("o2"));
        assertThat(activeLines()).containsExactly("o2");
    }

    @Test
    default void takesOutAndRevisesLinesOfSeveralObligations() {
        open().add(ID, List.of(line("o1"), line("o2"), line("o3")), NOON, CAPACITY);
        open().takeOut(ID, List.of("o1", "o3", "o9"));
        open().revise(ID, List.of(due(line("o1"), "2028-01-01"), due(line("o2"), "2029-01-01"), line("o9")));
        assertThat(alerts().find(ID))
                .map(Alert::lines)
                .contains(List.of(
                        due(line("o1"), "2028-01-01").takeOut(),
                        due(line("o2"), "2029-01-01"),
                        line("o3").takeOut()));
    }

    @Test
    default void revisesAnUnsentLine() {
        add(ID, Fixtures.withNews(line("o1"), AlertLine.News.REOPENED, new BilingualText("证书已过期", "It has expired")));
        add(ID, line("o2"));
        open().revise(ID, List.of(due(revised(line("o1"), 2), "2028-01-01")));
        assertThat(alerts().find(ID))
                .map(Alert::lines)
                .contains(List.of(
                        due(
                                Fixtures.withNews(
                                        line("o1"),
                                        AlertLine.News.REOPENED,
                                        new BilingualText("证书已过期", "It has expired")),
                                "2028-01-01"),
                        line("o2")));
        seal();
        var revised = lacking(due(line("o2"), "2029-01-01"), "吞吐量", "Throughput");
        open().revise(ID, List.of(revised));
        assertThat(alerts().find(ID)).map(Alert::lines).map(List::getLast).contains(revised);
        alerts().settle(ID, "d1", Settlement.REACHED);
        open().revise(ID, List.of(due(line("o2"), "2030-01-01")));
        assertThat(alerts().find(ID)).map(Alert::lines).map(List::getLast).contains(revised);
    }

    @Test
    default void keepsARevisedLineTakenOut() {
        add(ID, line("o1"));
        open().takeOut(ID, List.of("o1"));
        open().revise(ID, List.of(due(line("o1"), "2028-01-01")));
        assertThat(activeLines()).isEmpty();
    }

    @Test
    default void beginsThoseOfSeveralThatAreNew() {
        var withALine = begun(ID.next(), NEW_EDITION, VENDOR).withObligations(List.of(line("o1")));
        var begun = open().begin(List.of(
                new Beginning(begun(ID, NEW_EDITION, VENDOR), 7, null, NOON),
                new Beginning(withALine, 2, new Announced(3, NOON), NOON)));

        assertThat(begun).containsExactly(ID.next());
        assertThat(open().progress(ID)).map(CollectionProgress::before).contains(0);
        assertThat(open().progress(ID.next()))
                .contains(new CollectionProgress(
                        ID.next(), NEW_EDITION, true, 2, 1, withALine.createdAt(), new Announced(3, NOON)));
    }

    @Test
    default void announcesToThoseOfSeveralThatCollect() {
        add(ID, line("o1"));
        seal();
        var collecting = beginPart(ID.next(), VENDOR, "o2");
        var announced = new Announced(2, NOON);
        open().announce(Map.of(ID, announced, collecting, announced, collecting.next(), announced));

        assertThat(open().progress(List.of(ID, collecting, collecting.next())))
                .filteredOn(progress -> announced.equals(progress.announced()))
                .extracting(CollectionProgress::id)
                .containsExactly(collecting);
    }

    @Test
    default void keepsTheDueTimeThatFollowsTheCompletion() {
        var beforeTheCompletion = open().progress(ID).orElseThrow();
        var completed = announce(ID, new Announced(2, NOON)).orElseThrow();
        open().setDue(Map.of(completed, NOON.plusSeconds(60)));
        open().setDue(Map.of(beforeTheCompletion, NOON.plusSeconds(1800)));
        assertThat(alerts().due(NOON.plusSeconds(60))).containsExactly(ID);
    }
}
