package io.certwatch.catalogue.fetching.http;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetcher;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.fetching.Limits;
import io.certwatch.catalogue.fetching.TimeLimitedFetcher;
import io.certwatch.outbound.http.GuardedNames;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The production fetcher with a name server that resolves only {@code .test} hosts, all to this machine. */
final class TestFetcher {

    static final Limits LIMITS =
            new Limits(100_000, Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(5));

    private List<String> hosts = List.of("*.test:*", "127.0.0.1:*", "[::1]:*", "localhost:*");
    private List<String> networks = List.of("127.0.0.0/8");
    private WebSettings.Attempts attempts = new WebSettings.Attempts(1, Duration.ofMillis(10), Duration.ofSeconds(2));
    private WebSettings.Rate rate = new WebSettings.Rate(1000, Duration.ofSeconds(1), Duration.ofSeconds(1));
    private WebSettings.Circuit circuit = new WebSettings.Circuit(100, 50, Duration.ofMinutes(1));
    private GuardedNames.Names names = TestFetcher::thisMachine;
    private Optional<SSLContext> trust = Optional.empty();
    final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();

    TestFetcher hosts(String... hosts) {
        this.hosts = List.of(hosts);
        return this;
    }

    TestFetcher networks(String... networks) {
        this.networks = List.of(networks);
        return this;
    }

    TestFetcher names(GuardedNames.Names names) {
        this.names = names;
        return this;
    }

    TestFetcher trust(SSLContext trust) {
        this.trust = Optional.of(trust);
        return this;
    }

    TestFetcher attempts(int atMost) {
        this.attempts = new WebSettings.Attempts(atMost, attempts.firstWait(), attempts.longestWait());
        return this;
    }

    TestFetcher rate(int requests, Duration period, Duration patience) {
        this.rate = new WebSettings.Rate(requests, period, patience);
        return this;
    }

    TestFetcher circuit(int calls, Duration pause) {
        this.circuit = new WebSettings.Circuit(calls, 50, pause);
        return this;
    }

    Fetcher build() {
        try {
            var settings = new WebSettings(hosts, networks, "CertWatch", null, attempts, rate, circuit);
            var context = trust.isPresent() ? trust.get() : SSLContext.getDefault();
            var carrier = WebConfiguration.carrier(
                    settings, breakers, RateLimiterRegistry.ofDefaults(), names, context, Clock.systemUTC());
            return new TimeLimitedFetcher(new OnlyWeb(carrier), LIMITS, Clock.systemUTC());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fetch fetch(String address) {
        return build().fetch(Address.of(address), LastSeen.NOTHING, LIMITS);
    }

    static InetAddress[] thisMachine(String host) throws UnknownHostException {
        if (host.endsWith(".test")) return new InetAddress[] {InetAddress.getLoopbackAddress()};
        if (Character.isDigit(host.charAt(0)) || host.contains(":")) return InetAddress.getAllByName(host);
        throw new UnknownHostException(host);
    }

    private record OnlyWeb(WebCarrier carrier) implements Fetcher {
        @Override
        public Fetch fetch(Address address, LastSeen lastSeen, Limits limits) {
            return carrier.fetch((Address.Web) address, lastSeen, limits);
        }

        @Override
        public Optional<Objection> objection(Address address) {
            return carrier.objection((Address.Web) address);
        }
    }
}
