package io.certwatch.endtoend;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An answer: status, headers, and the body as JSON. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String contentType() {
        return header("content-type").split(";")[0];
    }
}
