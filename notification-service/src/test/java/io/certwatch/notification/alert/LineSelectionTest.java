package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.inCii;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.resent;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineSelectionTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final AlertLine overdue = due(line("overdue"), "2026-11-01");
    private final AlertLine soon = due(line("soon"), "2026-12-24");
    private final AlertLine critical = inCii(due(line("critical"), "2027-12-01"));
    private final AlertLine later = due(line("later"), "2026-12-25");
    private final AlertLine removed = due(line("removed"), "2027-12-01").takeOut();
    private final List<AlertLine> lines = List.of(overdue, soon, critical, later, removed);

    @Test
    void whoWantsEverythingAtOnceWaitsForNothing() {
        var jane = recipient(Interests.ALL, Frequency.AT_ONCE);
        assertThat(LineSelection.waiting(alert(lines, jane), jane, TODAY)).isEmpty();
        assertThat(told(jane)).containsExactly("overdue", "soon", "critical", "later");
    }

    @ParameterizedTest
    @EnumSource(names = {"DAILY", "WEEKLY"})
    void whatIsUrgentDoesNotWait(Frequency frequency) {
        var jane = recipient(Interests.ALL, frequency);
        assertThat(LineSelection.waiting(alert(lines, jane), jane, TODAY))
                .as("a message that comes at once would tell of critical infrastructure")
                .containsExactly(critical.key(), later.key());
        assertThat(told(jane)).containsExactly("overdue", "soon");
    }

    @Test
    void noDayChangesWhatWasSelectedOnAnother() {
        var jane = recipient(Interests.ALL, Frequency.DAILY);
        var planned = alert(lines, jane);
        var apart = LineSelection.waiting(planned, jane, TODAY);
        assertThat(LineSelection.waiting(planned, jane, TODAY.plusDays(1))).containsExactly(critical.key());
        assertThat(LineSelection.message(planned, jane, TODAY, apart).activeLines())
                .containsExactly(overdue, soon);
    }

    @Test
    void nobodyHearsOfWhatTheyAreNotInterestedIn() {
        var ofEntry = recipient(new Interests(List.of("CNE-01"), Set.of()), Frequency.AT_ONCE);
        var ofOverdue =
                recipient(new Interests(List.of("CNE-01", "SCP-02"), Set.of(Severity.OVERDUE)), Frequency.DAILY);
        var ofLater = recipient(new Interests(List.of(), Set.of(Severity.LATER)), Frequency.DAILY);
        assertThat(LineSelection.concerns(alert(lines, ofEntry), ofEntry, TODAY))
                .isFalse();
        assertThat(told(ofOverdue)).containsExactly("overdue");
        assertThat(told(ofLater)).isEmpty();
        assertThat(LineSelection.waiting(alert(lines, ofLater), ofLater, TODAY))
                .containsExactly(critical.key(), later.key());
        assertThat(LineSelection.concerns(alert(lines, ofLater), ofLater, TODAY))
                .isTrue();
    }

    @Test
    void whatAPersonSendsAgainDoesNotWait() {
        var jane = recipient(Interests.ALL, Frequency.WEEKLY);
        assertThat(LineSelection.waiting(resent(alert(lines, jane)), jane, TODAY))
                .isEmpty();
    }

    @Test
    void aDigestTellsAllThatWaitedForIt() {
        var jane = recipient(new Interests(List.of("CNE-01"), Set.of()), Frequency.DAILY);
        var digest = Alert.digest(Fixtures.COMPANY, "c1", Fixtures.VENDOR, TODAY, Fixtures.NOON)
                .withObligations(List.of(later));
        assertThat(LineSelection.waiting(digest, jane, TODAY)).isEmpty();
        assertThat(LineSelection.message(digest, jane, TODAY, List.of()).activeLines())
                .containsExactly(later);
    }

    @Test
    void aMessageWithFewerLinesStatesNoTotal() {
        var jane = recipient(new Interests(List.of(), Set.of(Severity.SOON)), Frequency.AT_ONCE);
        var part = Fixtures.begun(Fixtures.alertId(), Fixtures.NEW_EDITION, Fixtures.VENDOR)
                .withObligations(lines);
        assertThat(LineSelection.message(part, jane, TODAY, List.of()).announced())
                .isNull();
    }

    private List<String> told(Recipient recipient) {
        var alert = alert(lines, recipient);
        var apart = LineSelection.waiting(alert, recipient, TODAY);
        return LineSelection.message(alert, recipient, TODAY, apart).obligations();
    }

    private static Recipient recipient(Interests interests, Frequency frequency) {
        return new Recipient(
                "c1", "Jane", "jane@v.example", Language.EN, ContactDetails.DEFAULT_ZONE, interests, frequency);
    }
}
