package io.certwatch.catalogue.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitedFetcherTest {

    private static final Address SOMEWHERE = Address.of("https://lists.test/");
    private static final Limits SHORT =
            new Limits(10, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(100));
    private static final Limits LONG =
            new Limits(1000, Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofSeconds(9));

    private interface Fetching extends Fetcher {
        @Override
        default Optional<Objection> objection(Address address) {
            return Optional.empty();
        }
    }

    @Test
    void deletesContentThatArrivesTooLate() throws InterruptedException {
        var givenUp = new CountDownLatch(1);
        var thrownAway = new CountDownLatch(1);
        Fetching late = (address, lastSeen, limits) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException toldToStop) {
                givenUp.countDown();
            }
            return fetched(new EmptyContent(thrownAway::countDown));
        };
        assertThat(fetch(late, SHORT)).isInstanceOfSatisfying(Fetch.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Fetch.Failure.TOO_SLOW);
            assertThat(failed.took()).isGreaterThanOrEqualTo(SHORT.total());
        });
        assertThat(givenUp.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(thrownAway.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void reducesLimitsToThoseOfTheSettings() {
        Fetching telling = (address, lastSeen, limits) ->
                new Fetch.Refused(Fetch.Refusal.TOO_LARGE, limits.toString(), Instant.EPOCH, limits.total());
        assertThat(fetch(telling, LONG))
                .isInstanceOfSatisfying(
                        Fetch.Refused.class,
                        refused -> assertThat(refused.detail()).isEqualTo(SHORT.toString()));
    }

    @Test
    void rethrowsInternalFailures() {
        Fetching broken = (address, lastSeen, limits) -> {
            throw new IllegalStateException("the disk is full");
        };
        assertThatThrownBy(() -> fetch(broken, LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
    }

    private static Fetch fetch(Fetcher fetcher, Limits limits) {
        return new TimeLimitedFetcher(fetcher, SHORT, Clock.systemUTC()).fetch(SOMEWHERE, LastSeen.NOTHING, limits);
    }

    private static Fetch fetched(Content content) {
        return new Fetch.Fetched(
                content,
                "",
                null,
                "",
                URI.create("https://lists.test/"),
                Map.of(),
                LastSeen.NOTHING,
                Instant.EPOCH,
                Duration.ZERO);
    }

    private record EmptyContent(Runnable whenClosed) implements Content {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }

        @Override
        public void close() {
            whenClosed.run();
        }
    }
}
