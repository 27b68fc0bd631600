package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithNotesService
class OneTraceIT {

    @Autowired
    private NotesListener listener;

    @LocalServerPort
    private int port;

    @Test
    void connectsRequestDocumentTopicAndListenerLog() {
        var answer = new Http(port).post("/notes", """
            {"id": "traced", "text": "hello", "mood": "GLAD", "due": "2027-03-01", "stars": 1}\
            """);

        var received = listener.awaitNote("traced");
        assertThat(received.note().text()).isEqualTo("hello");
        assertThat(received.traceId()).hasSize(32).isEqualTo(answer.traceId()).isEqualTo(received.loggedTraceId());
    }
}
