package io.certwatch.endtoend;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the gateway answered: status, headers, and the body read as JSON. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String contentType() {
        return header("content-type").split(";")[0];
    }
}
