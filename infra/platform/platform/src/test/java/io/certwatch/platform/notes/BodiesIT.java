package io.certwatch.platform.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.http.RawHttp;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies of at most 2 kB, 2 kB in total for small ones, and clients that may fall behind by one second. */
@WithNotesService
class BodiesIT {

    private static final String NOTE = """
        {"id": "never-stored", "mood": "GLAD", "stars": 6, "text": "%s"}\
        """;
    private static final String LARGE_NOTE = NOTE.formatted("x".repeat(1_500));

    @LocalServerPort
    private int port;

    @Test
    void announcedBodiesDoNotBlockOthers() {
        var clients = IntStream.range(0, 8).mapToObj(_ -> new RawHttp(port)).toList();
        clients.forEach(
                client -> client.send(post("/notes", "application/json", 2_000)).send("{"));

        assertThat(upload()).isEqualTo(400);
        clients.forEach(RawHttp::close);
    }

    @Test
    void rejectsBodiesOnlyWhileThereIsNoRoomForThem() {
        try (var half = new RawHttp(port)) {
            half.send(post("/notes/many", "application/json", 2_000)).send("[" + LARGE_NOTE.substring(0, 1_400));
            await().until(this::upload, status -> status == 503);
            var busy = RawHttp.ask(port, request(LARGE_NOTE));
            assertThat(busy.body()).contains("urn:problem:busy");
            assertThat(busy.header("Retry-After")).isEqualTo("1");
        }
        await().until(this::upload, status -> status == 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void aSlowBodyIsCutOff(String type) {
        try (var slow = new RawHttp(port);
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            slow.send(post("/forms", type, 1_000)).send("--x\r\n");
            var drip = clock.scheduleAtFixedRate(() -> slow.send("-"), 0, 50, TimeUnit.MILLISECONDS);
            var answer = slow.answer();
            drip.cancel(false);

            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("urn:problem:body-too-slow");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void anIncompleteBodyIsRejected(String type) {
        try (var client = new RawHttp(port)) {
            var answer = client.send(post("/forms", type, 1_000))
                    .send("--x\r\n")
                    .endOfSending()
                    .answer();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:problem:body-incomplete");
        }
    }

    @Test
    void anUnreadBodyReleasesItsConnection() {
        try (var slow = new RawHttp(port);
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            slow.send(post("/nothing/here", "application/json", 1_000));
            var drip = clock.scheduleAtFixedRate(() -> slow.send("-"), 0, 50, TimeUnit.MILLISECONDS);
            var answer = slow.answer();
            drip.cancel(false);

            assertThat(answer.status()).isEqualTo(404);
        }
    }

    private int upload() {
        return RawHttp.ask(port, request(LARGE_NOTE)).status();
    }

    private static byte[] request(String note) {
        return (post("/notes", "application/json", note.length()).replace("Host: x", "Host: x\r\nConnection: close")
                        + note)
                .getBytes(UTF_8);
    }

    private static String post(String path, String type, int length) {
        return "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, type, length);
    }
}
