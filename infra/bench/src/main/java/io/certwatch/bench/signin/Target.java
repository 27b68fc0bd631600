package io.certwatch.bench.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** One way to the same product. Connections stay open. */
record Target(String name, HttpClient http, HttpRequest request) {

    static Target of(String name, HttpClient http, URI address, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return new Target(name, http, request.build());
    }

    /** Any answer but 200 ends the measurement. */
    long nanosOfOneCall() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        var nanos = System.nanoTime() - begun;
        if (answer.statusCode() != 200) throw new IllegalStateException(name + " answered " + answer.statusCode());
        return nanos;
    }
}
