package io.certwatch.catalogue.fetching.http;

import static io.certwatch.catalogue.fetching.http.Expect.bytes;
import static io.certwatch.catalogue.fetching.http.Expect.failed;
import static io.certwatch.catalogue.fetching.http.Expect.fetched;
import static io.certwatch.catalogue.fetching.http.MisbehavingServer.says;
import static io.certwatch.catalogue.fetching.http.TestFetcher.LIMITS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.LastSeen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    private static final String SHA256_OF_LIST = "a330395cc0a53ad1207736546afff4735940937564bbf75ce1edad40780d9139";

    @AutoClose
    private final MisbehavingServer server = MisbehavingServer.start();

    @Test
    void returnsTheBytesWithTypeCharsetAndHeaders() {
        server.on(
                "/list",
                says(
                        "200 OK\n"
                                + "Content-Type: Text/HTML; charset=\"GB2312\"\n"
                                + "ETag: \"v1\"\n"
                                + "X-A: 1\n"
                                + "X-a: 2\n"
                                + "Last-Modified: Mon, 03 Jul 2023 00:00:00 GMT\n"
                                + "Content-Length: 4",
                        "list"));
        try (var fetched = fetched(fetch("/list"))) {
            assertThat(fetched.mediaType()).isEqualTo("text/html");
            assertThat(fetched.charset()).isEqualTo("GB2312");
            assertThat(fetched.content().size()).isEqualTo(4);
            assertThat(fetched.sha256()).isEqualTo(SHA256_OF_LIST);
            assertThat(fetched.finalAddress()).isEqualTo(URI.create(server.at("lists.test", "/list")));
            assertThat(fetched.headers()).containsEntry("x-a", List.of("1", "2"));
            assertThat(fetched.seen())
                    .isEqualTo(new LastSeen(
                            fetched.finalAddress(), "\"v1\"", "Mon, 03 Jul 2023 00:00:00 GMT", fetched.sha256()));
        }
        assertThat(server.requests().getFirst().headers())
                .containsEntry("user-agent", "CertWatch")
                .containsEntry("host", server.at("lists.test", "").substring("http://".length()))
                .doesNotContainKeys("cookie", "authorization", "if-none-match", "upgrade");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "Big5"})
    void keepsTheBytesOfEveryEncoding(String charset) {
        var page = "<html>網路設備目錄</html>".getBytes(Charset.forName(charset));
        server.on("/page", says("200 OK\nContent-Type: text/html;charset=" + charset, page));
        var fetch = fetch("/page");
        assertThat(fetched(fetch).charset()).isEqualTo(charset);
        assertThat(bytes(fetch)).isEqualTo(page);
    }

    @Test
    void returnsNoTypeIfTheServerDeclaresNone() {
        server.on("/", says("200 OK", "a,b"));
        try (var fetched = fetched(fetch("/"))) {
            assertThat(fetched.mediaType()).isEmpty();
            assertThat(fetched.charset()).isNull();
        }
    }

    @Test
    void sendsConditionalRequests() {
        server.on("/list", (request, out) -> {
            boolean known = "\"v1\"".equals(request.headers().get("if-none-match"))
                    && "yesterday".equals(request.headers().get("if-modified-since"));
            says(known ? "304 Not Modified\nETag: \"v1b\"" : "200 OK\nContent-Length: 1", known ? "" : "x")
                    .answer(request, out);
        });
        var address = server.at("lists.test", "/list");
        var seen = new LastSeen(URI.create(address), "\"v1\"", "yesterday", "abc");
        assertThat(new TestFetcher().build().fetch(Address.of(address), seen, LIMITS))
                .isInstanceOfSatisfying(Fetch.NotModified.class, same -> {
                    assertThat(same.evidence()).isEqualTo(Fetch.Evidence.SERVER_SAYS_SO);
                    assertThat(same.seen()).isEqualTo(new LastSeen(URI.create(address), "\"v1b\"", "yesterday", "abc"));
                });
    }

    @Test
    void sendsValidatorsOnlyToTheirAddress() {
        server.on("/moved", says("200 OK\nContent-Length: 1", "x"));
        var seen = new LastSeen(URI.create(server.at("lists.test", "/before")), "\"v1\"", "yesterday", "abc");
        fetched(new TestFetcher().build().fetch(Address.of(server.at("lists.test", "/moved")), seen, LIMITS))
                .close();
        assertThat(server.requests().getFirst().headers()).doesNotContainKeys("if-none-match", "if-modified-since");
    }

    @Test
    void recognizesTheSameBytesWithoutValidators() {
        server.on("/list", says("200 OK\nContent-Length: 4\nETag: \"another\"", "list"));
        var seen = new LastSeen(null, null, null, SHA256_OF_LIST);
        assertThat(new TestFetcher().build().fetch(Address.of(server.at("lists.test", "/list")), seen, LIMITS))
                .isInstanceOfSatisfying(Fetch.NotModified.class, same -> {
                    assertThat(same.evidence()).isEqualTo(Fetch.Evidence.SAME_CONTENT);
                    assertThat(same.seen().etag()).isEqualTo("\"another\"");
                });
    }

    @Test
    void rejectsANotModifiedThatWasNotRequested() {
        server.on("/list", says("304 Not Modified"));
        failed(fetch("/list"), Fetch.Failure.UNEXPECTED_ANSWER);
    }

    @Test
    void decompressesGzip() throws IOException {
        server.on(
                "/list",
                says(
                        "200 OK\nContent-Encoding: gzip\nContent-Length: " + gzip("packed".getBytes(UTF_8)).length,
                        gzip("packed".getBytes(UTF_8))));
        assertThat(bytes(fetch("/list"))).asString().isEqualTo("packed");
    }

    @Test
    void rejectsUnrequestedContentEncodings() {
        server.on("/list", says("200 OK\nContent-Encoding: br\nContent-Length: 1", "x"));
        failed(fetch("/list"), Fetch.Failure.UNEXPECTED_ANSWER);
    }

    private Fetch fetch(String path) {
        return new TestFetcher().fetch(server.at("lists.test", path));
    }

    static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
