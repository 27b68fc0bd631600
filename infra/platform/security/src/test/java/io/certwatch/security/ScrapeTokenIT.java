package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.token.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The identity provider is away. */
@SpringBootTest(
        classes = NotesApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.endpoints.web.exposure.include=*", "certwatch.scraping.token=" + ScrapeTokenIT.TOKEN})
class ScrapeTokenIT {

    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final TestIssuer AWAY = TestIssuer.start();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void issuers(DynamicPropertyRegistry settings) {
        settings.add("certwatch.security.issuers[0].uri", AWAY::uri);
        AWAY.close();
    }

    @Test
    void prometheusReadsTheMetersWithItsToken() throws Exception {
        var answer = get("/actuator/prometheus", TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void theTokenOpensNothingElse() throws Exception {
        assertThat(get("/actuator/env", TOKEN).statusCode()).isEqualTo(401);
        assertThat(get("/api/company", TOKEN).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherTokenOpensNothing() throws Exception {
        assertThat(get("/actuator/prometheus", TOKEN.replace('f', 'e')).statusCode())
                .isEqualTo(401);
        assertThat(get("/actuator/prometheus", "").statusCode()).isEqualTo(401);
    }

    @Test
    void aShortTokenIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new ScrapeToken.Settings("short"))
                .hasMessage("certwatch.scraping.token is shorter than 32 characters");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
    }
}
