package io.certwatch.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.http.BadRequest;
import io.certwatch.http.BadRequests;
import io.certwatch.http.RawHttp;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BadRequestsTest extends GatewayTest {

    @Test
    void eachIsAnsweredWithAReason() {
        var faults = new TreeMap<String, String>();
        for (var request : BadRequests.of(
                List.of("/api/products", "/api/openapi", "/nothing"),
                List.of("/api/products", "/api/inventory/imports", "/unsubscribe/x", "/nothing"))) {
            var fault = BadRequest.faultOf(
                    RawHttp.ask(port, request.with("Authorization: " + BEARER).bytes()));
            if (!fault.isEmpty()) {
                faults.put(request.name(), fault);
            }
        }
        assertThat(faults).isEmpty();
    }
}
