package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.http.RawAnswer;
import io.certwatch.http.RawHttp;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A company may have five streams open. */
@WithNotesService
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class EventStreamsIT {

    @LocalServerPort
    private int port;

    @Test
    void streamsEventsUntilTheEnd() {
        try (var stream = open("progress")) {
            assertThat(lineOf(stream, "data: ")).isEqualTo("data: {\"told\":1}");
            tell("progress");
            assertThat(lineOf(stream, "data: ")).isEqualTo("data: {\"told\":2}");
            IntStream.range(2, (int) NotesController.LAST_TELLING).forEach(_ -> tell("progress"));
            assertThat(lineOf(stream, "event: end")).isEqualTo("event: end");
            assertThat(lineOf(stream, "0")).as("the last chunk").isEqualTo("0");
        }
    }

    @Test
    void sendsCommentsWhileIdle() {
        try (var stream = open("quiet")) {
            assertThat(lineOf(stream, ": ")).isEqualTo(": nothing new");
        }
    }

    @Test
    void rejectsStreamsBeyondTheLimitOfACompany() {
        var streams = openAll("crowded");
        try {
            var refused = ask("crowded");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(refused.body()).contains("urn:problem:too-many-streams");
        } finally {
            streams.forEach(RawHttp::close);
        }
    }

    @Test
    void answersOtherRequestsWhileManyRequestStreams() {
        var streams = openAll("besieged");
        var refused = IntStream.range(0, 300)
                .mapToObj(_ -> new RawHttp(port).send(request("besieged", "")))
                .toList();

        assertThat(refused).allSatisfy(client -> assertThat(client.line()).contains("429"));
        assertThat(new Http(port).get("/notes/n-7").status()).isEqualTo(404);
        streams.forEach(RawHttp::close);
        refused.forEach(RawHttp::close);
    }

    @Test
    void releasesThePlaceOfADisconnectedClient(CapturedOutput log) {
        openAll("left").forEach(RawHttp::close);

        openAll("next").forEach(RawHttp::close);
        assertThat(log.getOut()).doesNotContain("ERROR");
    }

    /** Opens the maximum number of streams; those of an earlier test may not yet be released. */
    private List<RawHttp> openAll(String name) {
        return IntStream.range(0, 5).mapToObj(_ -> open(name)).toList();
    }

    private RawHttp open(String name) {
        return await().until(
                        () -> new RawHttp(port).send(request(name, "")),
                        stream -> stream.line().contains("200"));
    }

    private RawAnswer ask(String name) {
        return RawHttp.ask(port, request(name, "Connection: close\r\n").getBytes());
    }

    private static String request(String name, String header) {
        return "GET /tellings/" + name + "/events HTTP/1.1\r\nHost: x\r\n" + header + "\r\n";
    }

    private void tell(String name) {
        new Http(port).post("/tellings/" + name, "");
    }

    private static String lineOf(RawHttp stream, String start) {
        for (var line = stream.line(); ; line = stream.line()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
    }
}
