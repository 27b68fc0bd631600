package io.certwatch.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.certwatch.gateway.RunningGateway;
import io.certwatch.token.TestIssuer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A gateway with little memory, in a separate process, in front of a service that counts bytes. */
class LargeBodyTest {

    private static final long SIZE = 200L * 1024 * 1024;
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @Test
    void forwardsABodyLargerThanItsMemory() throws Exception {
        var arrived = new CompletableFuture<Long>();
        var service = service(arrived);
        var gateway = gateway("http://127.0.0.1:" + service.getAddress().getPort());
        try (var http = HttpClient.newHttpClient()) {
            var output = gateway.inputReader(UTF_8);
            var import200MB = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port(output) + "/api/inventory/imports"))
                    .header(
                            "Authorization",
                            TestIssuer.shared().token("demo", "member").bearer())
                    .POST(BodyPublishers.ofInputStream(() -> new Zeros(SIZE)))
                    .build();
            Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));

            assertThat(http.send(import200MB, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(202);
            assertThat(arrived.get()).isEqualTo(SIZE);
        } finally {
            gateway.destroyForcibly();
            service.stop(0);
        }
    }

    private static HttpServer service(CompletableFuture<Long> arrived) throws IOException {
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", call -> arrived.complete(count(call)));
        service.start();
        return service;
    }

    private static long count(HttpExchange call) throws IOException {
        long bytes = call.getRequestBody().transferTo(OutputStream.nullOutputStream());
        call.sendResponseHeaders(202, -1);
        call.close();
        return bytes;
    }

    /** Ends with this process. */
    private static Process gateway(String service) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.certwatch.gateway.GatewayApplication",
                        "--server.port=0",
                        "--spring.autoconfigure.exclude=" + RunningGateway.KEY_OF_IDENTITY_PROVIDER,
                        "--certwatch.exit-with-parent=true",
                        "--certwatch.security.issuers[0].uri="
                                + TestIssuer.shared().uri(),
                        "--certwatch.gateway.product=" + service))
                .redirectErrorStream(true)
                .start();
    }

    private static String port(BufferedReader output) {
        return output.lines()
                .flatMap(line -> PORT.matcher(line).results())
                .map(started -> started.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The gateway did not start"));
    }

    /** A stream of this many bytes, not held in memory. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int more = (int) Math.min(left, length);
            left -= more;
            return more;
        }
    }
}
