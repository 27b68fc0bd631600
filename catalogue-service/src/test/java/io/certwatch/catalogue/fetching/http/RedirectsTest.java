package io.certwatch.catalogue.fetching.http;

import static io.certwatch.catalogue.fetching.http.Expect.failed;
import static io.certwatch.catalogue.fetching.http.Expect.fetched;
import static io.certwatch.catalogue.fetching.http.Expect.refused;
import static io.certwatch.catalogue.fetching.http.MisbehavingServer.redirectsTo;
import static io.certwatch.catalogue.fetching.http.MisbehavingServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetch.Failure;
import io.certwatch.catalogue.fetching.Fetch.Refusal;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.outbound.http.GuardedNames;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    @AutoClose
    private final MisbehavingServer server =
            MisbehavingServer.start().on("/end", says("200 OK\nContent-Length: 3", "end"));

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsEveryKindOfRedirect(int code) {
        server.on("/", says(code + " Elsewhere\nLocation: /end\nContent-Length: 0"));
        try (var fetched = fetched(fetch("/"))) {
            assertThat(fetched.finalAddress()).isEqualTo(URI.create(server.at("lists.test", "/end")));
        }
    }

    @Test
    void followsRelativeAndUnencodedLocations() {
        server.on("/a/", redirectsTo("../b c?x=1#part"))
                .on(
                        "/b%20c?x=1",
                        redirectsTo("//LISTS.test" + server.at("", "/end").substring("http://".length())));
        fetched(fetch("/a/")).close();
    }

    @Test
    void followsChineseAddresses() {
        server.on("/", redirectsTo("/目录?类别=防火墙"))
                .on(
                        "/%E7%9B%AE%E5%BD%95?%E7%B1%BB%E5%88%AB=%E9%98%B2%E7%81%AB%E5%A2%99",
                        says("200 OK\nContent-Length: 3", "end"));
        fetched(fetch("/")).close();
    }

    @Test
    void sendsValidatorsToTheFinalAddress() {
        server.on("/", redirectsTo("/list"))
                .on(
                        "/list",
                        (request, out) -> says(request.headers().containsKey("if-none-match")
                                        ? "304 Not Modified"
                                        : "200 OK")
                                .answer(request, out));
        var seen = new LastSeen(URI.create(server.at("lists.test", "/list")), "\"v1\"", null, "abc");
        assertThat(new TestFetcher().build().fetch(Address.of(server.at("lists.test", "/")), seen, TestFetcher.LIMITS))
                .isInstanceOf(Fetch.NotModified.class);
        assertThat(server.requests().getFirst().headers()).doesNotContainKey("if-none-match");
    }

    @Test
    void returnsALoginPageWithItsFinalAddress() {
        server.on("/list", redirectsTo(server.at("sso.test", "/login?back=list")))
                .on("/login?back=list", says("200 OK\nContent-Type: text/html", "<form>password</form>"));
        try (var fetched = fetched(fetch("/list"))) {
            assertThat(fetched.finalAddress()).isEqualTo(URI.create(server.at("sso.test", "/login?back=list")));
        }
    }

    @Test
    void followsFiveRedirectsAndNoMore() {
        for (int i = 0; i < 6; i++) server.on("/" + i, redirectsTo("/" + (i + 1)));
        server.on("/6", redirectsTo("/end"));
        fetched(fetch("/2")).close();
        failed(fetch("/1"), Failure.TOO_MANY_REDIRECTS);
    }

    @Test
    void reportsARedirectLoop() {
        server.on("/a", redirectsTo("/b")).on("/b", redirectsTo("/a#again"));
        failed(fetch("/a"), Failure.REDIRECT_LOOP);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void checksTheAllowedHostsAtEveryStep() {
        server.on("/", redirectsTo(server.at("other.test", "/end")));
        var refused = refused(
                new TestFetcher().hosts("lists.test:*").fetch(server.at("lists.test", "/")), Refusal.HOST_NOT_ALLOWED);
        assertThat(refused.detail()).contains("other.test");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void checksTheAddressRulesAtEveryStep() {
        server.on("/", redirectsTo("http://metadata.test/latest"));
        GuardedNames.Names names = host -> host.startsWith("metadata")
                ? new InetAddress[] {InetAddress.ofLiteral("169.254.169.254")}
                : TestFetcher.thisMachine(host);
        refused(
                new TestFetcher().hosts("*.test:*", "*.test").names(names).fetch(server.at("lists.test", "/")),
                Refusal.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://lists.test/x",
                "javascript:alert(1)",
                "http://user:secret@lists.test/",
                "http://",
                "http://[::1"
            })
    void rejectsRedirectsToOtherSchemes(String location) {
        server.on("/", redirectsTo(location));
        assertThat(refused(fetch("/"), Refusal.REDIRECTED_ELSEWHERE).detail()).contains(location);
    }

    @Test
    void reportsARedirectWithoutLocation() {
        server.on("/", says("302 CheckResult\nContent-Length: 0"));
        failed(fetch("/"), Failure.UNEXPECTED_ANSWER);
    }

    private Fetch fetch(String path) {
        return new TestFetcher().fetch(server.at("lists.test", path));
    }
}
