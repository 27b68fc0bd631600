package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.appliedFor;
import static io.certwatch.notification.alert.Fixtures.begun;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.held;
import static io.certwatch.notification.alert.Fixtures.lacking;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCounts.WaitingVendor;
import io.certwatch.notification.alert.Alerts.Position;
import io.certwatch.notification.alert.Alerts.Query;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.OpenAlerts.Beginning;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that every {@link Alerts} and {@link OpenAlerts} implementation must pass. */
public abstract class AlertsContract {
    private static final int CAPACITY = 3;
    private static final List<Recipient> SOMEBODY = List.of(new Recipient("c1", "Jane", "jane@v.example", Language.EN));

    private final AlertId id = alertId();

    protected abstract Alerts alerts();

    protected abstract OpenAlerts open();

    @BeforeEach
    protected void begin() {
        open().begin(begun(id, NEW_EDITION, VENDOR), 0, NOON);
    }

    @Test
    void beginsAnAlertOnce() {
        assertThat(open().begin(begun(id, NEW_EDITION, VENDOR), 7, NOON)).isFalse();
        assertThat(open().progress(id)).map(CollectionProgress::before).contains(0);
        assertThat(open().progress(id.next())).isEmpty();
    }

    @Test
    void beginsWithTheAnnouncedCount() {
        open().begin(begun(id.next(), NEW_EDITION, VENDOR), 2, new Announced(5, NOON), NOON);
        assertThat(open().progress(id.next()))
                .map(CollectionProgress::announced)
                .contains(new Announced(5, NOON));
        assertThat(alerts().find(id.next())).map(Alert::announced).contains(5);
    }

    @Test
    void restoresAStoredLine() {
        add(id, line("o1"));
        add(id, appliedFor(line("o2"), "2027-02-15"));
        add(id, ending(line("o3"), "2027-02-15"));
        assertThat(alerts().find(id))
                .map(Alert::lines)
                .contains(List.of(line("o1"), appliedFor(line("o2"), "2027-02-15"), ending(line("o3"), "2027-02-15")));
    }

    @Test
    void addsEachRevisionOfALineOnce() {
        assertThat(add(id, line("o1"))).map(CollectionProgress::arrived).contains(1);
        assertThat(add(id, line("o1"))).map(CollectionProgress::arrived).contains(1);
        assertThat(add(id, revised(line("o1"), 3)))
                .map(CollectionProgress::arrived)
                .contains(2);
    }

    @Test
    void rejectsLinesBeyondTheCapacity() {
        for (var obligation : List.of("o1", "o2", "o3")) {
            add(id, line(obligation));
        }
        assertThat(add(id, line("o4"))).isEmpty();
        assertThat(add(id, line("o3"))).isPresent();
    }

    @Test
    void rejectsNewLinesOnceSealedButFindsItsOwn() {
        add(id, line("o1"));
        seal();
        assertThat(add(id, line("o2"))).isEmpty();
        assertThat(add(id, line("o1"))).map(CollectionProgress::collecting).contains(false);
        assertThat(announce(id, new Announced(1, NOON))).isEmpty();
    }

    @Test
    void addsLinesTogetherInTheirOrder() {
        var added = open().add(id, List.of(line("o2"), line("o1")), NOON.plusSeconds(1), CAPACITY)
                .orElseThrow();
        assertThat(added.rest()).isEmpty();
        assertThat(added.progress().arrived()).isEqualTo(2);
        assertThat(added.progress().lastLineAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(activeLines()).containsExactly("o2", "o1");
        assertThat(open().add(id.next(), List.of(line("o3")), NOON, CAPACITY)).isEmpty();
    }

    @Test
    void addsOnlyTheMissingLinesThatFit() {
        add(id, line("o2"));
        var lines = List.of(line("o1"), line("o2"), line("o3"), line("o4"), line("o5"));
        var added = open().add(id, lines, NOON, CAPACITY).orElseThrow();
        assertThat(activeLines()).containsExactly("o2", "o1", "o3");
        assertThat(added.progress().arrived()).isEqualTo(3);
        assertThat(added.rest()).containsExactly(line("o4"), line("o5"));
        assertThat(open().add(id, lines, NOON, CAPACITY)).contains(added);
    }

    @Test
    void addsLinesUpToTheAnnouncedNumber() {
        announce(id, new Announced(2, NOON));
        var lines = List.of(line("o1"), line("o2"), line("o3"));
        var added = open().add(id, lines, NOON, CAPACITY).orElseThrow();
        assertThat(added.progress().arrived()).isEqualTo(2);
        assertThat(added.rest()).containsExactly(line("o3"));
        assertThat(open().add(id, lines, NOON, CAPACITY)).contains(added);
    }

    @Test
    void acceptsLinesBeyondTheAnnouncedNumberInALaterPart() {
        open().begin(begun(id.next(), NEW_EDITION, VENDOR), 2, NOON);
        announce(id.next(), new Announced(2, NOON));
        var added = open().add(id.next(), List.of(line("o3"), line("o4")), NOON, CAPACITY)
                .orElseThrow();
        assertThat(added.rest()).isEmpty();
        assertThat(added.progress().soFar()).isEqualTo(4);
    }

    @Test
    void findsContainedLinesOfASealedAlert() {
        add(id, line("o2"));
        seal();
        assertThat(open().add(id, List.of(line("o1"), line("o2"), revised(line("o2"), 2)), NOON, CAPACITY))
                .map(OpenAlerts.Added::rest)
                .contains(List.of(line("o1"), revised(line("o2"), 2)));
    }

    @Test
    void addsTheLinesOfSeveralAlerts() {
        open().begin(begun(id.next(), NEW_EDITION, VENDOR), 0, NOON);
        var first = Map.of(id, List.of(line("o1"), line("o2")), id.next(), List.of(line("o3")));
        assertThat(open().add(first, NOON, CAPACITY))
                .containsOnlyKeys(id, id.next())
                .allSatisfy((part, added) -> assertThat(added.rest()).isEmpty())
                .extractingByKey(id)
                .satisfies(added -> assertThat(added.progress().arrived()).isEqualTo(2));
        assertThat(activeLines()).containsExactly("o1", "o2");
        var absent = id.next().next();
        var second = Map.of(
                id,
                List.of(line("o2"), line("o4"), line("o5")),
                id.next(),
                List.of(line("o6")),
                absent,
                List.of(line("o7")));
        var added = open().add(second, NOON, CAPACITY);
        assertThat(added).containsOnlyKeys(id, id.next());
        assertThat(added.get(id).rest()).containsExactly(line("o5"));
        assertThat(activeLines()).containsExactly("o1", "o2", "o4");
        assertThat(added.get(id.next()).progress().arrived()).isEqualTo(2);
    }

    @Test
    void storesTheAnnouncedCount() {
        assertThat(announce(id, new Announced(2, NOON)))
                .map(CollectionProgress::announced)
                .contains(new Announced(2, NOON));
        assertThat(open().progress(id)).map(CollectionProgress::lacksLines).contains(true);
        assertThat(alerts().find(id)).map(Alert::announced).contains(2);
    }

    @Test
    void takesOutAllLinesOfAnObligationUntilPlanned() {
        add(id, line("o1"));
        add(id, line("o2"));
        open().takeOut(id, List.of("o1"));
        assertThat(activeLines()).containsExactly("o2");
        seal();
        open().takeOut(id, List.of("o2"));
        assertThat(activeLines()).containsExactly("o2");
    }

    @Test
    void takesOutAndRevisesLinesOfSeveralObligations() {
        open().add(id, List.of(line("o1"), line("o2"), line("o3")), NOON, CAPACITY);
        open().takeOut(id, List.of("o1", "o3", "o9"));
        open().revise(id, List.of(due(line("o1"), "2028-01-01"), due(line("o2"), "2029-01-01"), line("o9")));
        assertThat(alerts().find(id))
                .map(Alert::lines)
                .contains(List.of(
                        due(line("o1"), "2028-01-01").takeOut(),
                        due(line("o2"), "2029-01-01"),
                        line("o3").takeOut()));
    }

    @Test
    void revisesAnUnsentLine() {
        add(id, Fixtures.withNews(line("o1"), AlertLine.News.REOPENED, new BilingualText("证书已过期", "It has expired")));
        add(id, line("o2"));
        open().revise(id, List.of(due(revised(line("o1"), 2), "2028-01-01")));
        assertThat(alerts().find(id))
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
        open().revise(id, List.of(revised));
        assertThat(alerts().find(id)).map(Alert::lines).map(List::getLast).contains(revised);
        alerts().settle(id, "d1", Settlement.REACHED);
        open().revise(id, List.of(due(line("o2"), "2030-01-01")));
        assertThat(alerts().find(id)).map(Alert::lines).map(List::getLast).contains(revised);
    }

    @Test
    void keepsARevisedLineTakenOut() {
        add(id, line("o1"));
        open().takeOut(id, List.of("o1"));
        open().revise(id, List.of(due(line("o1"), "2028-01-01")));
        assertThat(activeLines()).isEmpty();
    }

    @Test
    void sealsOnlyTheVersionThatWasRead() {
        add(id, line("o1"));
        var read = alerts().find(id).orElseThrow();
        add(id, line("o2"));
        assertThat(seal(read.seal(SOMEBODY))).isFalse();
        assertThat(seal()).isTrue();
    }

    @Test
    void sealsThoseOfSeveralThatAreAsTheyWereRead() {
        add(id, line("o1"));
        var changed = beginPart(id.next(), VENDOR, "o2");
        var read = alerts().find(List.of(id, changed, id.next().next()));
        add(changed, line("o3"));

        var sealed =
                alerts().seal(read.stream().map(alert -> alert.seal(SOMEBODY)).toList(), NOON);

        assertThat(read).extracting(Alert::id).containsExactlyInAnyOrder(id, changed);
        assertThat(sealed).containsExactly(id);
        assertThat(alerts().find(id)).map(Alert::status).contains(AlertStatus.PLANNED);
        assertThat(alerts().find(changed)).map(Alert::status).contains(AlertStatus.COLLECTING);
    }

    @Test
    void beginsThoseOfSeveralThatAreNew() {
        var withALine = begun(id.next(), NEW_EDITION, VENDOR).withObligations(List.of(line("o1")));
        var begun = open().begin(List.of(
                new Beginning(begun(id, NEW_EDITION, VENDOR), 7, null, NOON),
                new Beginning(withALine, 2, new Announced(3, NOON), NOON)));

        assertThat(begun).containsExactly(id.next());
        assertThat(open().progress(id)).map(CollectionProgress::before).contains(0);
        assertThat(open().progress(id.next()))
                .contains(new CollectionProgress(
                        id.next(), NEW_EDITION, true, 2, 1, withALine.createdAt(), new Announced(3, NOON)));
    }

    @Test
    void announcesToThoseOfSeveralThatCollect() {
        add(id, line("o1"));
        seal();
        var collecting = beginPart(id.next(), VENDOR, "o2");
        var announced = new Announced(2, NOON);
        open().announce(Map.of(id, announced, collecting, announced, collecting.next(), announced));

        assertThat(open().progress(List.of(id, collecting, collecting.next())))
                .filteredOn(progress -> announced.equals(progress.announced()))
                .extracting(CollectionProgress::id)
                .containsExactly(collecting);
    }

    @Test
    void keepsTheDueTimeThatFollowsTheCompletion() {
        var beforeTheCompletion = open().progress(id).orElseThrow();
        var completed = announce(id, new Announced(2, NOON)).orElseThrow();
        open().setDue(Map.of(completed, NOON.plusSeconds(60)));
        open().setDue(Map.of(beforeTheCompletion, NOON.plusSeconds(1800)));
        assertThat(alerts().due(NOON.plusSeconds(60))).containsExactly(id);
    }

    @Test
    void isDueUntilDispatched() {
        open().setDue(Map.of(open().progress(id).orElseThrow(), NOON.plusSeconds(60)));
        assertThat(alerts().due(NOON)).isEmpty();
        add(id, line("o1"));
        seal();
        assertThat(alerts().due(NOON)).containsExactly(id);
        alerts().markDispatched(id);
        assertThat(alerts().due(NOON.plusSeconds(100))).isEmpty();
    }

    @Test
    void findsAlertsThatWaitForAContact() {
        add(id, line("o1"));
        seal(alerts().find(id).orElseThrow().seal(List.of()));
        assertThat(alerts().withoutContact(COMPANY, VENDOR)).containsExactly(id);
        assertThat(alerts().withoutContact("other", VENDOR)).isEmpty();
        assertThat(alerts().withoutContact()).containsExactly(id);
    }

    @Test
    void countsAlertsAndTheVendorsThatWaitForAContact() {
        add(id, line("o1"));
        add(id, line("o2"));
        open().takeOut(id, List.of("o2"));
        sealWithoutContact(id);
        waiting("small-cn", "o3");
        waiting("large-cn", "o4", "o5", "o6");
        waiting("large-cn", "o6");
        var sent = beginPart(id.next(), VENDOR, "o7");
        seal(alerts().find(sent).orElseThrow().seal(SOMEBODY));
        alerts().settle(sent, "d1", Settlement.REACHED);
        open().begin(Alert.toStewards(held(), null, NOON), 0, NOON);

        var counts = alerts().counts(COMPANY);

        assertThat(counts.statuses()).isEqualTo(Map.of(AlertStatus.NO_CONTACT, 4L, AlertStatus.SENT, 1L));
        assertThat(counts.withoutContact())
                .containsExactly(
                        new WaitingVendor("large-cn", 2, 3),
                        new WaitingVendor(VENDOR, 1, 1),
                        new WaitingVendor("small-cn", 1, 1));
        assertThat(alerts().counts("other")).isEqualTo(new AlertCounts(Map.of(), List.of()));
    }

    private void waiting(String vendor, String... obligations) {
        var first = AlertId.of(COMPANY, NEW_EDITION, vendor);
        var begun = beginPart(alerts().find(first).isPresent() ? first.next() : first, vendor, obligations);
        sealWithoutContact(begun);
    }

    private AlertId beginPart(AlertId part, String vendor, String... obligations) {
        open().begin(begun(part, NEW_EDITION, vendor), 0, NOON);
        for (var obligation : obligations) {
            add(part, line(obligation));
        }
        return part;
    }

    private void sealWithoutContact(AlertId alert) {
        seal(alerts().find(alert).orElseThrow().seal(List.of()));
    }

    @Test
    void isSentWhenTheLastDeliveryIsSettled() {
        add(id, line("o1"));
        seal();
        assertThat(alerts().settle(id, "d1", Settlement.REACHED)).contains(AlertStatus.SENT);
        assertThat(alerts().settle(id, "d1", Settlement.REACHED)).isEmpty();
        assertThat(alerts().find(id)).map(Alert::status).contains(AlertStatus.SENT);
    }

    @Test
    void settlesTheOnlyDeliveryAsItSettlesTheLast() {
        add(id, line("o1"));
        seal();
        assertThat(alerts().settleOnly(id, "d1", Settlement.NOT_REACHED)).contains(AlertStatus.GIVEN_UP);
        assertThat(alerts().settleOnly(id, "d1", Settlement.NOT_REACHED)).isEmpty();
        assertThat(alerts().find(id)).map(Alert::status).contains(AlertStatus.GIVEN_UP);
    }

    @Test
    void waitsForTheOthersIfTheDeliveryIsNotTheOnlyOne() {
        add(id, line("o1"));
        seal();
        alerts().expect(id, 2);
        assertThat(alerts().settleOnly(id, "d1", Settlement.NOT_REACHED)).isEmpty();
        assertThat(alerts().find(id)).map(Alert::status).contains(AlertStatus.PLANNED);
        assertThat(alerts().settleOnly(id, "d2", Settlement.REACHED)).contains(AlertStatus.SENT);
    }

    @Test
    void isPlannedAgainForOtherRecipients() {
        var other = List.of(new Recipient("c2", "Wang", "wang@v.example", Language.ZH));
        add(id, line("o1"));
        add(id, line("o2"));
        seal();
        alerts().markDispatched(id);
        alerts().settle(id, "d1", Settlement.REACHED);
        var read = alerts().find(id).orElseThrow();

        assertThat(alerts().resend(read.resend(other, Set.of("o2")), NOON)).isTrue();
        assertThat(alerts().resend(read.resend(other, Set.of()), NOON))
                .as("read before the first resend")
                .isFalse();

        var again = alerts().find(id).orElseThrow();
        assertThat(again.status()).isEqualTo(AlertStatus.PLANNED);
        assertThat(again.recipients()).isEqualTo(other);
        assertThat(again.sending()).isEqualTo(new Sending(2, SOMEBODY));
        assertThat(activeLines()).containsExactly("o1");
        assertThat(alerts().due(NOON)).containsExactly(id);
        assertThat(alerts().page(new Query(COMPANY, null, null, null), 5, null)).containsExactly(again.summary());
        assertThat(alerts().resend(again.resend(other, Set.of()), NOON))
                .as("it is under way")
                .isFalse();
        assertThat(alerts().settle(id, "d2", Settlement.NOT_REACHED)).contains(AlertStatus.GIVEN_UP);
    }

    @Test
    void pagesNewestFirstWithinACompany() {
        var later = new Alert(
                id.next(),
                new AlertContent.Obligations(VENDOR, List.of()),
                NEW_EDITION,
                AlertStatus.COLLECTING,
                List.of(),
                Sending.FIRST,
                null,
                NOON.plusSeconds(1),
                null,
                1);
        open().begin(later, 0, NOON);
        var all = new Query(COMPANY, null, null, null);
        var first = alerts().page(all, 1, null);
        assertThat(first).extracting(AlertSummary::id).containsExactly(id.next());
        var position =
                new Position(first.getLast().createdAt(), first.getLast().id().value());
        assertThat(alerts().page(all, 5, position)).extracting(AlertSummary::id).containsExactly(id);
        assertThat(alerts().page(new Query("other", null, null, null), 5, null)).isEmpty();
        assertThat(alerts().page(new Query(COMPANY, AlertStatus.SENT, null, null), 5, null))
                .isEmpty();
        assertThat(alerts().page(new Query(COMPANY, AlertStatus.COLLECTING, VENDOR, null), 5, null))
                .hasSize(2);
        assertThat(alerts().page(new Query(COMPANY, null, null, NEW_EDITION.id()), 5, null))
                .isNotEmpty();
        assertThat(alerts().page(new Query(COMPANY, null, null, "another"), 5, null))
                .isEmpty();
    }

    @Test
    void countsTheLinesInLists() {
        add(id, line("o1"));
        add(id, line("o2"));
        add(id, line("o3"));
        open().takeOut(id, List.of("o2"));
        seal();
        assertThat(alerts().page(new Query(COMPANY, null, null, null), 5, null))
                .containsExactly(alerts().find(id).orElseThrow().summary())
                .extracting(AlertSummary::lineCount)
                .containsExactly(2);
    }

    @Test
    void restoresSourceNewsAndSeparatesItFromCompanies() {
        var notice = Alert.toStewards(held(), null, NOON);
        open().begin(notice, 0, NOON);
        assertThat(alerts().find(notice.id())).contains(notice);
        assertThat(alerts().page(new Query(AlertId.STEWARDS, null, null, null), 5, null))
                .containsExactly(notice.summary());
        assertThat(alerts().page(new Query(COMPANY, null, null, null), 5, null))
                .extracting(AlertSummary::id)
                .containsExactly(id);
    }

    @Test
    void restoresSourceNewsWithoutOptionalFields() {
        var news = held();
        var bare = new SourceNews(
                news.source(),
                10,
                news.kind(),
                news.name(),
                news.address(),
                news.publishes(),
                news.sentence(),
                List.of(),
                List.of(),
                null,
                new SourceNews.Links(null, null, null),
                NOON);
        var notice = Alert.toStewards(bare, null, NOON);
        open().begin(notice, 0, NOON);
        assertThat(alerts().find(notice.id())).contains(notice);
    }

    private Optional<CollectionProgress> add(AlertId to, AlertLine line) {
        return open().add(to, List.of(line), NOON, CAPACITY)
                .filter(added -> added.rest().isEmpty())
                .map(OpenAlerts.Added::progress);
    }

    private Optional<CollectionProgress> announce(AlertId to, Announced announced) {
        open().announce(Map.of(to, announced));
        return open().progress(to).filter(CollectionProgress::collecting);
    }

    private boolean seal(Alert alert) {
        return !alerts().seal(List.of(alert), NOON).isEmpty();
    }

    private boolean seal() {
        return seal(alerts().find(id).orElseThrow().seal(SOMEBODY));
    }

    private List<String> activeLines() {
        return alerts().find(id).orElseThrow().activeLines().stream()
                .map(AlertLine::obligation)
                .toList();
    }
}
