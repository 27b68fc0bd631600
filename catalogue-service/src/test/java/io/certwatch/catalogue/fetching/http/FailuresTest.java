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
import io.certwatch.catalogue.fetching.Fetcher;
import io.certwatch.catalogue.fetching.LastSeen;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    private static final MisbehavingServer.Behaviour WELL = says("200 OK\nContent-Length: 1", "x");
    private static final MisbehavingServer.Behaviour BUSY = says("503 Service Unavailable\nContent-Length: 0");

    @AutoClose
    private final MisbehavingServer server = MisbehavingServer.start();

    @ParameterizedTest
    @CsvSource({
        "401, UNAUTHORIZED, false",
        "403, FORBIDDEN, false",
        "404, NOT_FOUND, false",
        "410, GONE, false",
        "408, TOO_SLOW, true",
        "429, TOO_MANY_REQUESTS, true",
        "500, SERVER_ERROR, true",
        "503, SERVER_ERROR, true",
        "206, UNEXPECTED_ANSWER, false",
        "204, UNEXPECTED_ANSWER, false",
        "300, UNEXPECTED_ANSWER, false",
        "418, UNEXPECTED_ANSWER, false",
        "521, SERVER_ERROR, true"
    })
    void mapsStatusCodesToFailures(int code, Failure reason, boolean passing) {
        server.on("/", says(code + " Some Phrase\nContent-Length: 0"));
        var failed = failed(new TestFetcher().fetch(at("/")), reason);
        assertThat(failed.passing()).isEqualTo(passing);
        assertThat(failed.detail()).contains(code + " Some Phrase");
    }

    @Test
    void retriesTemporaryFailures() {
        server.on("/", BUSY, says("200 OK\nContent-Length: 10", "cut"), WELL);
        fetched(new TestFetcher().attempts(3).fetch(at("/"))).close();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void doesNotRetryPermanentFailures() {
        failed(new TestFetcher().attempts(3).fetch(at("/missing")), Failure.NOT_FOUND);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void retriesAfterTheTimeOfRetryAfter() {
        server.on("/", says("429 Slow Down\nRetry-After: 1\nContent-Length: 0"), WELL);
        try (var fetched = fetched(new TestFetcher().attempts(2).fetch(at("/")))) {
            assertThat(fetched.took()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void leavesALongerWaitToTheSchedule() {
        server.on("/", says("503 Closed\nRetry-After: 3600\nContent-Length: 0"));
        assertThat(failed(new TestFetcher().attempts(3).fetch(at("/")), Failure.SERVER_ERROR)
                        .retryAfter())
                .isEqualTo(Duration.ofHours(1));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void opensTheCircuitOfOnlyTheFailingHost() {
        server.on("/busy", BUSY).on("/well", WELL).on("/via", redirectsTo(server.at("lists.test", "/well")));
        var fetcher = new TestFetcher().circuit(4, Duration.ofMinutes(1)).attempts(2);
        var port = server.at("", "").substring("http://".length());
        var built = new Sources(fetcher);
        failed(built.fetch(at("/busy")), Failure.SERVER_ERROR);
        failed(built.fetch(at("/busy")), Failure.SERVER_ERROR);
        assertThat(fetcher.breakers.circuitBreaker("lists.test" + port).getState())
                .isEqualTo(CircuitBreaker.State.OPEN);
        refused(built.fetch(at("/well")), Refusal.CIRCUIT_OPEN);
        refused(built.fetch(server.at("other.test", "/via")), Refusal.CIRCUIT_OPEN);
        fetched(built.fetch(server.at("other.test", "/well"))).close();
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void reportsTheOriginalFailureWhenTheCircuitOpens() {
        server.on("/", BUSY);
        failed(new TestFetcher().circuit(2, Duration.ofMinutes(1)).attempts(3).fetch(at("/")), Failure.SERVER_ERROR);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void closesTheCircuitOfARecoveredHost() {
        server.on("/", BUSY, BUSY, WELL);
        var fetcher = new TestFetcher().circuit(2, Duration.ofMinutes(1));
        var built = new Sources(fetcher);
        failed(built.fetch(at("/")), Failure.SERVER_ERROR);
        failed(built.fetch(at("/")), Failure.SERVER_ERROR);
        refused(built.fetch(at("/")), Refusal.CIRCUIT_OPEN);
        fetcher.breakers.getAllCircuitBreakers().forEach(CircuitBreaker::transitionToHalfOpenState);
        fetched(built.fetch(at("/"))).close();
        assertThat(fetcher.breakers.getAllCircuitBreakers())
                .allMatch(breaker -> breaker.getState() == CircuitBreaker.State.CLOSED);
    }

    @Test
    void keepsTheCircuitClosedForMissingPages() {
        var built = new Sources(new TestFetcher().circuit(2, Duration.ofMinutes(1)));
        for (int i = 0; i < 4; i++) failed(built.fetch(at("/missing")), Failure.NOT_FOUND);
    }

    @Test
    void limitsTheRequestRatePerHost() {
        server.on("/", WELL);
        var built = new Sources(new TestFetcher().rate(2, Duration.ofHours(1), Duration.ZERO));
        fetched(built.fetch(at("/"))).close();
        fetched(built.fetch(at("/"))).close();
        refused(built.fetch(at("/")), Refusal.RATE_LIMITED);
        fetched(built.fetch(server.at("other.test", "/"))).close();
    }

    @Test
    void reportsAnUnreachableHost() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        failed(new TestFetcher().fetch("http://lists.test:" + free + "/"), Failure.UNREACHABLE);
        failed(new TestFetcher().hosts("nowhere.example").fetch("http://nowhere.example/"), Failure.UNKNOWN_HOST);
    }

    private String at(String path) {
        return server.at("lists.test", path);
    }

    private record Sources(Fetcher fetcher) {
        Sources(TestFetcher fetcher) {
            this(fetcher.build());
        }

        Fetch fetch(String address) {
            return fetcher.fetch(Address.of(address), LastSeen.NOTHING, TestFetcher.LIMITS);
        }
    }
}
