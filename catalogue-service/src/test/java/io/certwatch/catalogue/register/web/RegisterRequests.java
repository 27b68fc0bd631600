package io.certwatch.catalogue.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the register of a running service. */
abstract class RegisterRequests {

    static final String COLUMNS = "证书编号,产品型号,企业名称,产品名称,产品类别,有效期至\n";

    @LocalServerPort
    private int port;

    RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    JsonNode imported(String source, String kind, byte[] body, String mediaType) {
        var location = http.post()
                .uri("/api/certificates/imports?kind={kind}&source={source}", kind, source)
                .contentType(MediaType.valueOf(mediaType))
                .body(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getLocation();
        return finished(Objects.requireNonNull(location).toString());
    }

    JsonNode finished(String location) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> get(location),
                        list -> List.of("DONE", "HELD", "FAILED")
                                .contains(list.path("phase").asString()));
    }

    RestTestClient.ResponseSpec post(String path, Object body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    String text(String path) {
        var body = http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseBody();
        return new String(Objects.requireNonNull(body), UTF_8);
    }
}
