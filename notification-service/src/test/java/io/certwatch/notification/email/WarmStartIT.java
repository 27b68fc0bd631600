package io.certwatch.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.smtp.ScriptedSmtp;
import io.certwatch.notification.smtp.SmtpServers;
import io.certwatch.notification.smtp.TestServers;
import io.certwatch.platform.text.Language;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Before the first alert, everything that it needs has been used once. */
class WarmStartIT {
    private final ScriptedSmtp server = ScriptedSmtp.start();
    private final SmtpServers servers = TestServers.plain(Clock.systemUTC(), Duration.ofSeconds(30), server.port());
    private final WarmStart warmStart = EmailChannels.warmStart(servers, Clock.systemUTC());

    @AfterEach
    void stop() {
        servers.close();
        server.close();
    }

    @Test
    void writesEachKindOfMessageInEachLanguage() throws MessagingException {
        var subjects = new HashSet<String>();
        for (var message : warmStart.write()) {
            subjects.add(message.getHeader("Content-Language", null) + ": " + message.getSubject());
        }
        assertThat(subjects).hasSize(6 * Language.values().length).doesNotContain("");
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void connectsWithoutSendingAnything() {
        servers.prepare();

        assertThat(server.wasConnected()).isTrue();
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void doesNotMindAServerThatIsAway() {
        server.close();
        servers.prepare();

        assertThat(servers.areAvailable()).isTrue();
    }
}
