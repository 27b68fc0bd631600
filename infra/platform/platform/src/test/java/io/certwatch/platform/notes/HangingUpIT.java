package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.http.RawHttp;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A caller that hangs up while its answer is written is no error of the service. Answers are not held to be checked, so this service is one of
 * its own; its listeners stay off, or it would join the consumer group of the other tests' service and take their notes.
 */
@WithNotesService
@TestPropertySource(
        properties = {
            "spring.autoconfigure.exclude=io.certwatch.contract.AnswerCheckAutoConfiguration",
            "spring.kafka.listener.auto-startup=false"
        })
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class HangingUpIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Test
    void isNotLoggedForALongAnswer(CapturedOutput log) {
        hangUp("/notes/long");

        awaitEndOf("/notes/long");
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    void isNotLoggedForAStream(CapturedOutput log) {
        hangUp("/tellings/left/events");

        await().until(() -> {
            new Http(port).post("/tellings/left", "");
            return isOver("/tellings/{name}/events");
        });
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ");
    }

    /** Reads the head, so that the answer has begun. */
    private void hangUp(String path) {
        try (var connection = new RawHttp(port)) {
            connection.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            IntStream.range(0, 4).forEach(_ -> connection.line());
            connection.resetAtClose();
        }
    }

    private void awaitEndOf(String uri) {
        await().until(() -> isOver(uri));
    }

    private boolean isOver(String uri) {
        var requests = meters.find("http.server.requests").tag("uri", uri).timer();
        return requests != null && requests.count() > 0;
    }
}
