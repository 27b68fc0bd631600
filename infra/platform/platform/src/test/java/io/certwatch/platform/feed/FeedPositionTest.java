package io.certwatch.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.certwatch.platform.feed.FeedPosition.InTopic;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPositionTest {

    private static final String ID = "x3rWmVwARsC-0uBSx_aTgQ";

    @Test
    void isReadFromItsText() {
        var position = new FeedPosition(Map.of(
                "ORDERS", new InTopic(ID, List.of(7L)),
                "INVOICES", new InTopic(ID, List.of(0L, 12L, 999_999_999_999L))));

        assertThat(position).hasToString("INVOICES:" + ID + ":0.12.999999999999,ORDERS:" + ID + ":7");
        assertThat(FeedPosition.parse(position.toString(), TestTopics.ALL)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "ORDERS",
                "ORDERS:" + ID,
                "ORDERS:" + ID + ":",
                "ORDERS:" + ID + ":-1",
                "ORDERS:" + ID + ":1,",
                "ORDERS:short:1",
                "IMPORTS:" + ID + ":1",
                "ORDERS:" + ID + ":9999999999999999999"
            })
    void otherTextIsRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FeedPosition.parse(text, TestTopics.ALL));
    }

    @Test
    void aClientWithoutPositionHasNone() {
        assertThat(FeedPosition.ofLastEventId(null, TestTopics.ALL, TestTopics.ALL))
                .isNull();
        assertThat(FeedPosition.ofLastEventId("", TestTopics.ALL, TestTopics.ALL))
                .isNull();
    }

    @Test
    void aPositionInAnotherFeedIsABadRequest() {
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> FeedPosition.ofLastEventId(
                        "ORDERS:" + ID + ":1", Set.of(TestTopics.PRICES), Set.of(TestTopics.PRICES)))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(400));
    }

    @Test
    void aPositionInAnotherTopicOfTheFeedIsABadRequest() {
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() ->
                        FeedPosition.ofLastEventId("ORDERS:" + ID + ":1", TestTopics.ALL, Set.of(TestTopics.PRICES)))
                .withMessage("Last-Event-ID is the id of an event of another topic: ORDERS.");
    }

    @Test
    void aPositionMayLackATopicThatIsFollowedToo() {
        var position = FeedPosition.ofLastEventId(
                "ORDERS:" + ID + ":1", TestTopics.ALL, Set.of(TestTopics.ORDERS, TestTopics.PRICES));
        assertThat(position.topics()).containsOnlyKeys("ORDERS");
    }
}
