package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.change;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An event that is read again after its alert was deleted tells nobody again. */
class OldEventsTest extends AlertingStories {

    @Test
    void makeNoAlertWhenAlertsOfTheirTimeAreNotKept() {
        aContact();
        now = NOON.plus(MEMORY.kept());

        on(change(Transition.OPENED, line("o1")));
        runOpened(1);

        assertThat(dispatched).isEmpty();
        assertThat(obligations.find(COMPANY, "o1"))
                .hasValueSatisfying(known -> assertThat(known.alert()).isNull());
    }

    @Test
    void makeOneWhileTheyAreKept() {
        aContact();
        now = NOON.plus(MEMORY.kept()).minus(Duration.ofDays(8));

        on(change(Transition.OPENED, line("o1")));
        runOpened(1);

        assertThat(dispatched).hasSize(1);
    }

    @Test
    void makeNoneIfALostDatabaseHasTold() {
        aContact();
        var memory = new AlertMemory(MEMORY.kept(), NOON);

        follow(memory).on(List.of(change(Transition.OPENED, line("o1"))));
        runOpened(1);

        assertThat(dispatched).isEmpty();
        assertThat(obligations.find(COMPANY, "o1")).isPresent();
        assertThat(memory.wasTold(NOON.plusMillis(1))).isFalse();
        assertThat(memory.wasToldOn(ChinaCalendar.dayOf(NOON))).isTrue();
        assertThat(memory.wasToldOn(ChinaCalendar.dayOf(NOON).plusDays(1))).isFalse();
    }
}
