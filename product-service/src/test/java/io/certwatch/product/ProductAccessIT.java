package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.http.RawHttp;
import io.certwatch.token.HttpSender;
import io.certwatch.token.RoleTable;
import io.certwatch.token.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class ProductAccessIT extends ServiceIT {

    @LocalServerPort
    private int port;

    @Test
    void allowsEachRoleWhatTheTableSays() {
        var http = new HttpSender(port);
        var table = RoleTable.of("product");
        assertThat(table.differences(http.get("/v3/api-docs"), http)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "multipart/form-data; boundary=x"})
    void refusesUploadsBeforeTheyAreSent(String type) {
        assertThat(statusLine(type, "none")).startsWith("HTTP/1.1 401");
        var viewer = TestIssuer.shared().token("demo", "viewer").bearer();
        assertThat(statusLine(type, viewer)).startsWith("HTTP/1.1 403");
    }

    /** Of the answer to the head of a request whose body never comes. */
    private String statusLine(String type, String authorization) {
        try (var connection = new RawHttp(port)) {
            return connection.send("""
                POST /api/inventory/imports HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: %s\r
                Content-Type: %s\r
                Content-Length: 1000000\r
                \r
                """.formatted(authorization, type)).line();
        }
    }
}
