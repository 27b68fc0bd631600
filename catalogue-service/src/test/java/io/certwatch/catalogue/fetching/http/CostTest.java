package io.certwatch.catalogue.fetching.http;

import static io.certwatch.catalogue.fetching.http.ContentTest.gzip;
import static io.certwatch.catalogue.fetching.http.Expect.bytes;
import static io.certwatch.catalogue.fetching.http.Expect.failed;
import static io.certwatch.catalogue.fetching.http.Expect.refused;
import static io.certwatch.catalogue.fetching.http.MisbehavingServer.says;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetch.Failure;
import io.certwatch.catalogue.fetching.Fetch.Refusal;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.fetching.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Limits the bytes and the time that a server can make a fetch take. */
class CostTest {

    private static final Limits NARROW =
            new Limits(1000, Duration.ofMillis(400), Duration.ofMillis(300), Duration.ofMillis(900));

    @AutoClose
    private final MisbehavingServer server = MisbehavingServer.start();

    @Test
    void acceptsContentUpToTheLimit() {
        server.on("/", says("200 OK\nContent-Length: 1000", "x".repeat(1000)));
        assertThat(bytes(fetch())).hasSize(1000);
    }

    @Test
    void refusesByContentLengthBeforeReading() {
        server.on("/", says("200 OK\nContent-Length: 1001"));
        refused(fetch(), Refusal.TOO_LARGE);
    }

    @Test
    void refusesTooLargeContentWithoutContentLength() {
        server.on("/", says("200 OK", "x".repeat(1001)));
        refused(fetch(), Refusal.TOO_LARGE);
    }

    @Test
    void refusesEndlessContentAtTheLimit() {
        server.on("/", (request, out) -> {
            says("200 OK\nTransfer-Encoding: chunked").answer(request, out);
            while (true) out.write(("64\r\n" + "x".repeat(100) + "\r\n").getBytes(ISO_8859_1));
        });
        assertThat(refused(fetch(), Refusal.TOO_LARGE).took()).isLessThan(NARROW.total());
    }

    @Test
    void refusesContentThatDecompressesBeyondTheLimit() throws IOException {
        var bomb = gzip(new byte[300_000]);
        assertThat(bomb.length).isLessThan(1000);
        server.on("/", says("200 OK\nContent-Encoding: gzip\nContent-Length: " + bomb.length, bomb));
        refused(fetch(), Refusal.TOO_LARGE);
    }

    @Test
    void reportsATruncatedBody() throws IOException {
        server.on("/short", says("200 OK\nContent-Length: 10", "123"));
        server.on("/chunk", says("200 OK\nTransfer-Encoding: chunked", "a\r\n123"));
        server.on("/chunks", says("200 OK\nTransfer-Encoding: chunked", "3\r\n123\r\n"));
        var packed = gzip("0123456789".repeat(10).getBytes(ISO_8859_1));
        server.on("/packed", says("200 OK\nContent-Encoding: gzip", Arrays.copyOf(packed, packed.length - 9)));
        server.on("/spoilt", says("200 OK\nContent-Encoding: gzip", "no gzip at all"));
        server.on("/nothing", (request, out) -> {});
        for (var path : new String[] {"/short", "/chunk", "/chunks", "/packed", "/spoilt", "/nothing"}) {
            failed(fetch(path), Failure.BROKEN_OFF);
        }
    }

    @Test
    void reportsAContentLengthThatIsTooSmall() {
        server.on("/", says("200 OK\nContent-Length: 3", "目录目录".getBytes(UTF_8)));
        assertThat(failed(fetch(), Failure.BROKEN_OFF).detail()).contains("announced");
    }

    @Test
    void reportsAResponseThatIsNotHttp() {
        server.on("/length", says("200 OK\nContent-Length: many", "x"));
        server.on(
                "/greeting",
                (request, out) ->
                        out.write("220 mail.example ESMTP\r\n\r\n".repeat(50).getBytes(ISO_8859_1)));
        server.on("/header", says("200 OK\nX-Long: " + "x".repeat(20_000)));
        for (var path : new String[] {"/length", "/greeting", "/header"})
            failed(fetch(path), Failure.UNEXPECTED_ANSWER);
    }

    /** Two connections fill the queue of a server that accepts none; a third one gets no response at all. */
    @Test
    void givesUpOnAServerThatAcceptsNoConnection() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var first = new Socket(busy.getInetAddress(), busy.getLocalPort());
                var second = new Socket(busy.getInetAddress(), busy.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            var address = Address.of("http://lists.test:" + busy.getLocalPort() + "/");
            var failed = failed(new TestFetcher().build().fetch(address, LastSeen.NOTHING, NARROW), Failure.TOO_SLOW);
            assertThat(failed.detail()).contains("connection was not established");
            assertThat(failed.took()).isBetween(NARROW.connect(), NARROW.total());
        }
    }

    @Test
    void givesUpOnAServerThatIsSilent() {
        server.on("/", server.isSilent());
        var failed = failed(fetch(), Failure.TOO_SLOW);
        assertThat(failed.took()).isBetween(NARROW.read(), NARROW.total());
        assertThat(failed.passing()).isTrue();
    }

    @Test
    void givesUpOnAServerThatStopsSending() {
        server.on("/", (request, out) -> {
            says("200 OK\nContent-Length: 10", "123").answer(request, out);
            server.isSilent().answer(request, out);
        });
        failed(fetch(), Failure.TOO_SLOW);
    }

    @Test
    void givesUpOnAServerThatSendsTooSlowly() {
        server.on("/", server.drips("200 OK\nContent-Length: 500"));
        var failed = failed(fetch(), Failure.TOO_SLOW);
        assertThat(failed.took()).isBetween(NARROW.total(), NARROW.total().plusSeconds(2));
    }

    @Test
    void givesUpOnAServerThatSendsHeadersTooSlowly() {
        server.on("/", server.drips("200 OK\nX-Endless: "));
        failed(fetch(), Failure.TOO_SLOW);
    }

    @Test
    void givesUpOnNameServersThatAreSilent() {
        var fetcher = new TestFetcher().names(host -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        failed(fetcher.build().fetch(Address.of("http://lists.test/"), LastSeen.NOTHING, NARROW), Failure.TOO_SLOW);
    }

    private Fetch fetch() {
        return fetch("/");
    }

    private Fetch fetch(String path) {
        return new TestFetcher().build().fetch(Address.of(server.at("lists.test", path)), LastSeen.NOTHING, NARROW);
    }
}
