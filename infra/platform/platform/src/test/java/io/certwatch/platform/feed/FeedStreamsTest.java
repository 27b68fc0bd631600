package io.certwatch.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.platform.feed.FeedPosition.InTopic;
import io.certwatch.platform.web.CurrentAccess;
import io.certwatch.platform.web.RequestProblem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

class FeedStreamsTest {

    private interface Step {
        List<FeedEvent> read() throws Exception;
    }

    private static final FeedPosition POSITION =
            new FeedPosition(Map.of("ORDERS", new InTopic("x3rWmVwARsC-0uBSx_aTgQ", List.of(1L))));

    /** A client that is cut off before the first event continues from here. */
    private static final String BEGIN = "retry: 2000\nid: " + POSITION + "\n\n";

    private final MockHttpServletResponse client = new MockHttpServletResponse();
    /** What the next reads find. After them, the broker is away. */
    private final Deque<Step> steps = new ArrayDeque<>();

    private final class Reader implements FeedReader {
        @Override
        public List<FeedEvent> read(Duration longest) {
            try {
                return steps.isEmpty() ? away() : steps.remove().read();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }

        private static List<FeedEvent> away() {
            throw new FeedUnavailable(new IllegalStateException("away"));
        }

        @Override
        public FeedPosition position() {
            return POSITION;
        }

        @Override
        public void close() {}
    }

    static List<RuntimeException> endings() {
        return List.of(new PositionNotKept("deleted"), new FeedUnavailable(new IllegalStateException("away")));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void endsAfterTheEventsThatCouldBeRead(RuntimeException ending) throws Exception {
        read(() -> List.of(event("{\"a\":1}"), event("{\n\"a\":2}")), () -> {
            throw ending;
        });
        answer(streams(Duration.ofMinutes(1)), "demo");

        assertThat(client.getContentAsString()).isEqualTo("""
            retry: 2000
            id: %1$s

            id: %1$s
            data: {"a":1}

            id: %1$s
            data: {
            data: "a":2}

            """.formatted(POSITION));
    }

    @Test
    void endsAfterItsLongestTimeSoThatTheClientIsAuthorizedAgain() throws Exception {
        read(() -> List.of(event("{}")));
        answer(streams(Duration.ZERO), "demo");
        assertThat(client.getContentAsString()).isEqualTo(BEGIN);
    }

    @Test
    void endsWhenTheAccessTokenOfItsClientExpires() throws Exception {
        read(() -> List.of(event("{}")));
        answer(streams(Duration.ofMinutes(1), () -> Optional.of(Instant.now())), "demo");
        assertThat(client.getContentAsString()).isEqualTo(BEGIN);
    }

    @Test
    void endsWhenTheServiceStops() throws Exception {
        var streams = streams(Duration.ofMinutes(1));
        read(
                () -> {
                    streams.close();
                    return List.of();
                },
                () -> List.of(event("{}")));
        answer(streams, "demo");
        assertThat(client.getContentAsString()).doesNotContain("data:");
    }

    @Test
    void limitsTheStreamsOfACompanyAndOfAll() throws Exception {
        var streams = streams(Duration.ofMinutes(1));
        read(
                () -> {
                    assertRefused(streams, "demo", 429);
                    answer(streams, "harbor");
                    return List.of();
                },
                () -> {
                    assertRefused(streams, "third", 503);
                    return List.of(event("{\"harbor\":true}"));
                });
        answer(streams, "demo");
        assertThat(client.getContentAsString()).contains("{\"harbor\":true}");
        answer(streams, "third");
    }

    private void assertRefused(FeedStreams streams, String company, int status) {
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> answer(streams, company))
                .satisfies(refusal -> assertThat(refusal.status().value()).isEqualTo(status));
    }

    private void read(Step... next) {
        steps.addAll(Arrays.asList(next));
    }

    private void answer(FeedStreams streams, String company) throws Exception {
        streams.answer(new FeedRequest(Set.of(TestTopics.ORDERS), company, FeedStart.LATEST, null), company, client);
    }

    private FeedStreams streams(Duration longest) {
        return streams(longest, CurrentAccess.UNLIMITED);
    }

    /** One stream per company and two in all. */
    private FeedStreams streams(Duration longest, CurrentAccess access) {
        var settings = new FeedSettings(1, 2, Duration.ofSeconds(3), longest);
        return new FeedStreams(_ -> new Reader(), settings, access, new SimpleMeterRegistry());
    }

    private static FeedEvent event(String json) {
        return new FeedEvent(TestTopics.ORDERS, POSITION, json);
    }
}
