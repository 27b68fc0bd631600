package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Content;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetcher;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.fetching.Limits;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fetcher with the responses that a test sets. Reports content that the caller has seen as not modified. */
final class ScriptedFetcher implements Fetcher {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Clock clock;
    private Fetcher answer;
    int fetches;

    ScriptedFetcher(Clock clock) {
        this.clock = clock;
        this.answer = failing(Fetch.Failure.UNREACHABLE);
    }

    void shows(byte[] bytes, String mediaType) {
        shows(bytes, mediaType, null);
    }

    /** @param from the address after redirects; null for the requested one */
    void shows(byte[] bytes, String mediaType, URI from) {
        answer = answering((address, seen) -> {
            var came = from == null ? URI.create(address.text()) : from;
            var hash = sha256(bytes);
            var now = new LastSeen(came, "\"" + hash.substring(0, 8) + "\"", null, hash);
            if (hash.equals(seen.sha256()))
                return new Fetch.NotModified(Fetch.Evidence.SERVER_SAYS_SO, now, clock.instant(), A_SECOND);
            return new Fetch.Fetched(
                    new InMemory(bytes),
                    mediaType,
                    null,
                    hash,
                    came,
                    Map.of("etag", List.of(now.etag())),
                    now,
                    clock.instant(),
                    A_SECOND);
        });
    }

    void fails(Fetch.Failure reason) {
        answer = failing(reason);
    }

    void isRefused(Fetch.Refusal reason) {
        answer = answering((_, _) ->
                new Fetch.Refused(reason, "it leads to https://sso.example/login", clock.instant(), A_SECOND));
    }

    private Fetcher failing(Fetch.Failure reason) {
        return answering((_, _) -> new Fetch.Failed(reason, "nobody answers", null, clock.instant(), A_SECOND));
    }

    private interface Answering {
        Fetch to(Address address, LastSeen seen);
    }

    private static Fetcher answering(Answering answering) {
        return new Fetcher() {
            @Override
            public Fetch fetch(Address address, LastSeen lastSeen, Limits limits) {
                return answering.to(address, lastSeen);
            }

            @Override
            public Optional<Objection> objection(Address address) {
                return Optional.empty();
            }
        };
    }

    @Override
    public Fetch fetch(Address address, LastSeen lastSeen, Limits limits) {
        fetches++;
        return answer.fetch(address, lastSeen, limits);
    }

    @Override
    public Optional<Objection> objection(Address address) {
        return Optional.empty();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record InMemory(byte[] bytes) implements Content {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void close() {}
    }
}
