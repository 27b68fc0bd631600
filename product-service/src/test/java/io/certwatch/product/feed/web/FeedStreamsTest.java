package io.certwatch.product.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.feed.FeedEvent;
import io.certwatch.product.feed.FeedPosition;
import io.certwatch.product.feed.FeedPosition.InTopic;
import io.certwatch.product.feed.FeedReader;
import io.certwatch.product.feed.FeedSettings;
import io.certwatch.product.feed.FeedTopic;
import io.certwatch.product.feed.FeedUnavailable;
import io.certwatch.product.feed.PositionNotKept;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

class FeedStreamsTest {

    private static final FeedPosition POSITION =
            new FeedPosition(Map.of(FeedTopic.OBLIGATIONS, new InTopic("x3rWmVwARsC-0uBSx_aTgQ", List.of(1L))));

    private final MockHttpServletResponse client = new MockHttpServletResponse();

    /** Answers each read by the next of the steps. */
    private static FeedReader reader(List<Step> steps) {
        var left = steps.iterator();
        return new FeedReader() {
            @Override
            public List<FeedEvent> read(Duration longest) {
                return left.next().read();
            }

            @Override
            public FeedPosition position() {
                return POSITION;
            }

            @Override
            public void close() {}
        };
    }

    private interface Step {
        List<FeedEvent> read();
    }

    static List<RuntimeException> endings() {
        return List.of(new PositionNotKept("deleted"), new FeedUnavailable(new IllegalStateException("away")));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void endsAfterTheEventsThatCouldBeRead(RuntimeException ending) throws Exception {
        streams(Duration.ofMinutes(1))
                .send(
                        reader(List.of(() -> List.of(event("{\"a\":1}"), event("{\n\"a\":2}")), () -> {
                            throw ending;
                        })),
                        client);

        assertThat(client.getContentAsString()).isEqualTo("""
            retry: 2000

            id: %1$s
            data: {"a":1}

            id: %1$s
            data: {
            data: "a":2}

            """.formatted(POSITION));
    }

    @Test
    void endsAfterItsLongestTimeSoThatTheClientIsAuthorizedAgain() throws Exception {
        streams(Duration.ZERO).send(reader(List.of()), client);
        assertThat(client.getContentAsString()).isEqualTo("retry: 2000\n\n");
    }

    @Test
    void endsWhenTheServiceStops() throws Exception {
        var streams = streams(Duration.ofMinutes(1));
        streams.send(
                reader(List.of(() -> {
                    streams.close();
                    return List.of();
                })),
                client);
        assertThat(client.getContentAsString()).doesNotContain("data:");
    }

    @Test
    void limitsTheStreamsOfAllCompanies() {
        var streams = streams(Duration.ofMinutes(1));
        var first = streams.take("demo");
        streams.take("harbor");
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> streams.take("third"))
                .satisfies(busy -> assertThat(busy.status().value()).isEqualTo(503));
        first.run();
        streams.take("third");
    }

    private static FeedStreams streams(Duration longest) {
        return new FeedStreams(new FeedSettings(1, 2, Duration.ofSeconds(3), longest), new SimpleMeterRegistry());
    }

    private static FeedEvent event(String json) {
        return new FeedEvent(FeedTopic.OBLIGATIONS, POSITION, json);
    }
}
