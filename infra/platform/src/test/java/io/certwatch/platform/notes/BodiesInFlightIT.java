package io.certwatch.platform.notes;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Uploads of 2 kB where there is room for 3 kB at a time. */
@WithNotesService
class BodiesInFlightIT {

    @LocalServerPort
    private int port;

    @Test
    void whoComesWhileThereIsNoRoomIsToldToComeAgain() throws Exception {
        try (var slow = new Socket("127.0.0.1", port)) {
            var announced = "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{";
            slow.getOutputStream().write(announced.getBytes(StandardCharsets.US_ASCII));

            var busy = await().until(this::upload, answer -> answer.statusCode() == 503);
            assertThat(busy.body()).contains("urn:problem:busy");
            assertThat(busy.headers().firstValue("Retry-After")).contains("1");
        }
        await().until(this::upload, answer -> answer.statusCode() == 400);
    }

    private HttpResponse<String> upload() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(new Http(port).at("/notes"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("x".repeat(2_000)));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
