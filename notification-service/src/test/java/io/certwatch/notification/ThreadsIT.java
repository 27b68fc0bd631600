package io.certwatch.notification;

import static io.certwatch.notification.Obligations.obligation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mail program shows all messages about an obligation together. */
class ThreadsIT extends RunningService {
    private final String id = UUID.randomUUID().toString();

    @Test
    void aReminderAnswersTheFirstMessageAboutTheObligation() {
        contact("en");
        openObligation(id);
        var first = theOnlyMail();
        assertThat(first.header("References")).isEmpty();

        var second = "second-" + inbox;
        add(second, "en");
        topics.obligation("due-soon", "demo/" + id, obligation(id, 2, "due-soon", run, vendor, "Firewall"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mails().size() == 2
                        && BackingServices.mail().messagesTo(second).size() == 1);

        var reminder = mails().getLast();
        assertThat(reminder.header("In-Reply-To")).isEqualTo("<" + first.messageId() + ">");
        assertThat(reminder.header("References")).isEqualTo("<" + first.messageId() + ">");
        assertThat(BackingServices.mail().messagesTo(second).getFirst().header("References"))
                .as("who was told of nothing before begins a thread")
                .isEmpty();
    }
}
