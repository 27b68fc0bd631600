package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.digest.Digests;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that every {@link Digests} implementation must pass. */
public abstract class DigestsContract {
    private static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");
    private static final Recipient JANE = new Recipient(
            "jane",
            "Jane",
            "jane@v.example",
            Language.EN,
            ZoneId.of("Europe/Berlin"),
            new Interests(List.of("SCP-02"), Set.of(Severity.LATER)),
            Frequency.DAILY);

    private final Alert digest = digestOf("jane");
    private final WaitingLines first = new WaitingLines("d1", alertId(), List.of("o1/1", "o2/1"));
    private final WaitingLines second = new WaitingLines("d2", alertId().next(), List.of("o3/1"));

    protected abstract Alerts alerts();

    protected abstract Digests digests();

    @Test
    void collectsEachPartOnce() {
        for (var i = 0; i < 2; i++) {
            assertThat(add(first, "o1", "o2")).isTrue();
            assertThat(add(second, "o3")).isTrue();
        }
        assertThat(digests().waiting(digest.id())).containsExactly(first, second);
        var stored = alerts().find(digest.id()).orElseThrow();
        assertThat(stored.status()).isEqualTo(AlertStatus.COLLECTING);
        assertThat(stored.cause()).isEqualTo(digest.cause());
        assertThat(stored.lines()).containsExactly(line("o1"), line("o2"), line("o3"));
    }

    @Test
    void isDueAtItsTimeAndNoOtherAlert() {
        add(first, "o1", "o2");
        assertThat(digests().dueDigests(MORNING.minusMillis(1))).isEmpty();
        assertThat(digests().dueDigests(MORNING)).containsExactly(digest.id());
        assertThat(alerts().due(MORNING)).as("alerts to seal").isEmpty();
    }

    @Test
    void takesNothingMoreOnceItIsClosed() {
        add(first, "o1", "o2");
        assertThat(close(AlertStatus.PLANNED, List.of(JANE))).isTrue();
        assertThat(add(second, "o3")).isFalse();
        assertThat(add(first, "o1", "o2")).as("what it took before").isTrue();
        assertThat(digests().waiting(digest.id())).containsExactly(first);
    }

    @Test
    void storesTheNoticesThatItTellsAMemberOfTheTeam() {
        var ofMember = Alert.digest(COMPANY, "li", null, LocalDate.parse("2026-11-25"), NOON);
        var text = new BilingualText("法律", "Law");
        var notice = new TeamNotice("law", text, List.of(text), LocalDate.parse("2027-03-01"), "/app", false);
        assertThat(digests().add(ofMember, MORNING, new WaitingLines("d1", alertId(), List.of("law")), List.of()))
                .isTrue();
        var stored = alerts().find(ofMember.id()).orElseThrow();
        assertThat(stored.content()).isEqualTo(new AlertContent.TeamNotices(List.of()));
        var told = stored.withContent(new AlertContent.TeamNotices(List.of(notice)))
                .with(AlertStatus.PLANNED, List.of(JANE));
        assertThat(digests().close(told, MORNING)).isTrue();
        assertThat(alerts().find(ofMember.id()).orElseThrow().notices()).containsExactly(notice);
    }

    @Test
    void storesWhatItTellsToWhom() {
        add(first, "o1", "o2");
        close(AlertStatus.PLANNED, List.of(JANE));
        var stored = alerts().find(digest.id()).orElseThrow();
        assertThat(stored.status()).isEqualTo(AlertStatus.PLANNED);
        assertThat(stored.lines()).containsExactly(line("o2"));
        assertThat(stored.recipients()).containsExactly(JANE);
        assertThat(digests().dueDigests(MORNING)).isEmpty();
        assertThat(alerts().due(MORNING)).as("alerts to dispatch").containsExactly(digest.id());
    }

    @Test
    void isClosedOnlyAsItWasRead() {
        add(first, "o1", "o2");
        var read = closed(AlertStatus.PLANNED, List.of(JANE));
        add(second, "o3");
        assertThat(digests().close(read, MORNING)).isFalse();
        assertThat(close(AlertStatus.PLANNED, List.of(JANE))).isTrue();
        assertThat(close(AlertStatus.EMPTY, List.of())).isFalse();
    }

    @Test
    void aDigestWithoutAMessageStaysDueUntilItIsSettled() {
        add(first, "o1", "o2");
        close(AlertStatus.EMPTY, List.of());
        assertThat(digests().dueDigests(MORNING)).containsExactly(digest.id());
        assertThat(alerts().due(MORNING)).isEmpty();
        digests().markSettled(digest.id());
        assertThat(digests().dueDigests(MORNING)).isEmpty();
    }

    @Test
    void isDueOnceMoreWhenItsMessageHasEnded() {
        add(first, "o1", "o2");
        close(AlertStatus.PLANNED, List.of(JANE));
        digests().markEnded(digest.id(), MORNING);
        assertThat(digests().dueDigests(MORNING)).containsExactly(digest.id());
        digests().markSettled(digest.id());
        assertThat(digests().dueDigests(MORNING)).isEmpty();
    }

    @Test
    void makesTheOpenDigestsOfOneContactDue() {
        var others = List.of(digestOf("jane2"), digestOf("jan"), digestOf("zoe"));
        others.forEach(other -> digests().add(other, MORNING, first, List.of(line("o1"))));
        add(first, "o1");
        digests().makeDueNow(COMPANY, "jane", NOON);
        digests().makeDueNow("other", "zoe", NOON);
        assertThat(digests().dueDigests(NOON)).containsExactly(digest.id());
        close(AlertStatus.PLANNED, List.of(JANE));
        digests().makeDueNow(COMPANY, "jane", NOON);
        assertThat(digests().dueDigests(NOON)).isEmpty();
    }

    @Test
    void hastensTheOpenDigestsInWhichALineWaits() {
        var others = digestOf("zoe");
        digests().add(others, MORNING, second, List.of(line("o3")));
        add(first, "o1", "o2");
        digests().makeDueNow(first.alert(), List.of("o3", "o4"), NOON);
        digests().makeDueNow(second.alert(), List.of("o1"), NOON);
        assertThat(digests().dueDigests(NOON)).isEmpty();
        digests().makeDueNow(first.alert(), List.of("o9", "o2"), NOON);
        assertThat(digests().dueDigests(NOON)).containsExactly(digest.id());
        close(AlertStatus.PLANNED, List.of(JANE));
        digests().makeDueNow(first.alert(), List.of("o2"), NOON);
        assertThat(digests().dueDigests(NOON)).isEmpty();
    }

    @Test
    void leavesMoreThanItsCapacityToTheNext() {
        assertThat(digests().add(digest, MORNING, first, lines(Digests.CAPACITY - 1)))
                .isTrue();
        assertThat(add(second, "x1", "x2")).isFalse();
        assertThat(add(second, "x1")).isTrue();
        assertThat(alerts().find(digest.id()).orElseThrow().lines()).hasSize(Digests.CAPACITY);
    }

    @Test
    void takesWhatOneAlertLeavesHoweverMuch() {
        assertThat(digests().add(digest, MORNING, first, lines(Digests.CAPACITY + 1)))
                .isTrue();
        assertThat(add(second, "x1")).isFalse();
    }

    private static List<AlertLine> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> line("o" + i)).toList();
    }

    @Test
    void countsTheDeliveriesOfAnAlertThatHasMoreThanRecipients() {
        add(first, "o1");
        close(AlertStatus.PLANNED, List.of(JANE));
        alerts().expect(digest.id(), 2);
        assertThat(alerts().settle(digest.id(), "d1", Settlement.NOTHING_LEFT)).isEmpty();
        assertThat(alerts().settle(digest.id(), "d2", Settlement.NOTHING_LEFT)).contains(AlertStatus.EMPTY);
        assertThat(alerts().settle(digest.id(), "d2", Settlement.REACHED)).contains(AlertStatus.SENT);
    }

    private boolean add(WaitingLines waiting, String... obligations) {
        var lines = List.of(obligations).stream().map(Fixtures::line).toList();
        return digests().add(digest, MORNING, waiting, lines);
    }

    private boolean close(AlertStatus status, List<Recipient> to) {
        return digests().close(closed(status, to), MORNING);
    }

    private Alert closed(AlertStatus status, List<Recipient> to) {
        return alerts().find(digest.id())
                .orElseThrow()
                .withObligations(List.of(line("o2")))
                .with(status, to);
    }

    private static Alert digestOf(String contact) {
        return Alert.digest(COMPANY, contact, VENDOR, LocalDate.parse("2026-11-25"), NOON.minus(Duration.ofHours(1)));
    }
}
