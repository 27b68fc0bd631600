package io.certwatch.gateway.routing;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.gateway.StandInService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;

class RoutingTest extends GatewayTest {

    @Autowired
    private GatewayMvcProperties properties;

    @Test
    void relaysTheTokenOfASessionOnEveryRouteThatIsNotOpen() {
        assertThat(properties.getRoutes())
                .filteredOn(route -> !route.getId().matches(".*-(openapi|links|trial)"))
                .allSatisfy(route -> assertThat(route.getFilters().getFirst().getName())
                        .as(route.getId())
                        .isEqualTo("TokenRelay"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/editions, catalogue",
        "/api/editions/2023-2/changes, catalogue",
        "/api/entries, catalogue",
        "/api/certificates, catalogue",
        "/api/sources/cac/checks, catalogue",
        "/api/lexicon/SCP-02, catalogue",
        "/api/audit/catalogue, catalogue",
        "/api/audit/product.csv, product",
        "/api/audit/notification, notification",
        "/api/dead-letters/product, product",
        "/api/dead-letters/notification/topic-dlt-0-1/replay, notification",
        "/api/products, product",
        "/api/products/NE-8000-X8/assessment, product",
        "/api/products/~VVNHLzYwMDA/history, product",
        "/api/inventory/imports, product",
        "/api/assessments, product",
        "/api/feed, product",
        "/api/impacts, product",
        "/api/impacts/lexicon, product",
        "/api/impacts/totals, product",
        "/api/phrases, product",
        "/api/obligations, product",
        "/api/proofs, product",
        "/api/mitigations, product",
        "/api/vendors/huawei-cn, product",
        "/api/names/republication, product",
        "/api/reviews, product",
        "/api/reassessments, product",
        "/api/summary, product",
        "/api/search, product",
        "/api/sales, product",
        "/api/exports/obligations.xlsx, product",
        "/api/contacts, notification",
        "/api/alerts/explanation, notification",
        "/api/inbox, notification",
        "/unsubscribe/token, notification",
        "/confirm/token, notification",
        "/acknowledge/token, product",
        "/calendar/secret.ics, product",
        "/try, product"
    })
    void sendsEachPathToItsService(String path, String service) {
        assertThat(get(path).body()).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"})
    void forwardsEveryMethod(String method) {
        assertThat(send(method, "/api/products/X").statusCode()).isEqualTo(200);
        assertThat(PRODUCT.lastCall().method()).isEqualTo(method);
    }

    @Test
    void servesLandingPageAndApiDocumentation() {
        assertThat(send(anonymous("/")).body()).contains("/api/docs").doesNotContain("Inbox");
        assertThat(get("/api/docs?urls.primaryName=product").body()).contains("/docs/docs.js");
        assertThat(get("/docs/docs.js").body()).contains("/api/openapi/", "'gateway'");
        assertThat(get("/webjars/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    }

    @Test
    void forwardsPathQueryHeadersAndBodyUnchanged() {
        send(request("/api/products/A%20B%E4%BA%A4?q=%E8%B7%AF%E7%94%B1%E5%99%A8%26x&limit=5&empty=")
                .header("If-Match", "\"7\"")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\": \"路由器\"}")));
        StandInService.Call call = PRODUCT.lastCall();
        assertThat(call.uri().getRawPath()).isEqualTo("/api/products/A%20B%E4%BA%A4");
        assertThat(call.uri().getRawQuery().split("&"))
                .containsExactlyInAnyOrder("q=%E8%B7%AF%E7%94%B1%E5%99%A8%26x", "limit=5", "empty=");
        assertThat(call.headers().getFirst("If-Match")).isEqualTo("\"7\"");
        assertThat(new String(call.body(), StandardCharsets.UTF_8)).isEqualTo("{\"name\": \"路由器\"}");
    }

    @Test
    void tellsServicesTheAddressOfTheClientAndNotWhatItClaims() {
        send(request("/api/products/X")
                .header("X-Forwarded-For", "198.51.100.1")
                .GET());
        assertThat(PRODUCT.lastCall().headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/html; charset=gb18030", "application/octet-stream"})
    void addsNoEncodingToTheContentType(String contentType) {
        send(request("/api/certificates/imports")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xd6, (byte) 0xa4})));
        assertThat(CATALOGUE.lastCall().headers().get("Content-Type")).containsExactly(contentType);
        assertThat(CATALOGUE.lastCall().body()).containsExactly(0xd6, 0xa4);
    }

    @Test
    void forwardsFormsAndUploadsUnchanged() {
        send(request("/unsubscribe/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(NOTIFICATION.lastCall().body()).asString().isEqualTo("List-Unsubscribe=One-Click");

        String parts =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nsku\r\n--x--\r\n";
        send(request("/api/inventory/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(parts)));
        assertThat(PRODUCT.lastCall().body()).asString().isEqualTo(parts);
    }

    @Test
    void keepsStatusHeadersAndBodyOfTheAnswer() {
        CATALOGUE.answer(
                409,
                "{\"type\": \"urn:problem:already-published\"}",
                "Content-Type",
                "application/problem+json",
                "ETag",
                "\"3\"");
        HttpResponse<String> answer = send("POST", "/api/editions/2023-2/publication");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("already-published");
    }

    @Test
    void keepsACompressedAnswerCompressed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("packed".getBytes(StandardCharsets.UTF_8));
        }
        PRODUCT.behave(call -> {
            call.getResponseHeaders().add("Content-Encoding", "gzip");
            StandInService.send(call, 200, packed.toByteArray());
        });
        var answer = send(request("/api/products").header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).isEqualTo(packed.toByteArray());
    }

    @Test
    void rewritesInternalLocations() {
        CATALOGUE.answer(201, "{}", "Location", CATALOGUE.address() + "/api/editions/2023-2?view=draft");
        assertThat(location("/api/editions")).isEqualTo("/api/editions/2023-2?view=draft");
        CATALOGUE.answer(201, "{}", "Location", "/api/editions/2023-2");
        assertThat(location("/api/editions")).isEqualTo("/api/editions/2023-2");
    }

    @Test
    void forwardsExternalRedirects() {
        NOTIFICATION.answer(302, "", "Location", "https://example.org/thanks");
        HttpResponse<String> answer = get("/unsubscribe/token");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("https://example.org/thanks");
    }

    @Test
    void listsTheApiDescriptions() {
        assertThat(get("/api/openapi").body())
                .contains(
                        "/api/openapi/catalogue",
                        "/api/openapi/product",
                        "/api/openapi/notification",
                        "/api/openapi/gateway");
        assertThat(get("/api/openapi/gateway").body()).contains("createApiKey", "listGatewayAudit");
        assertThat(get("/api/openapi/product").body()).contains("product");
        assertThat(PRODUCT.lastCall().uri().getPath()).isEqualTo("/v3/api-docs");
        assertThat(PRODUCT.lastCall().headers().getFirst("Host"))
                .as("forwarded host, for addresses that clients can reach")
                .isEqualTo("127.0.0.1:" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/error", "/api/openapi/nothing", "/v3/api-docs"})
    void answers404ForOtherPaths(String path) {
        assertProblem(get(path), 404, "unknown-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "OPTIONS"})
    void namesTheUnknownPath(String method) {
        assertThat(assertProblem(send(method, "/api/nothing"), 404, "unknown-path")
                        .path("detail")
                        .asString())
                .isEqualTo("There is nothing at /api/nothing.");
    }

    private String location(String path) {
        return send("POST", path).headers().firstValue("Location").orElseThrow();
    }
}
