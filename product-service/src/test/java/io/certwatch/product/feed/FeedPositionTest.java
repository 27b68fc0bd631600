package io.certwatch.product.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.certwatch.product.feed.FeedPosition.InTopic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPositionTest {

    private static final String ID = "x3rWmVwARsC-0uBSx_aTgQ";

    @Test
    void isReadFromItsText() {
        var position = new FeedPosition(Map.of(
                FeedTopic.OBLIGATIONS, new InTopic(ID, List.of(7L)),
                FeedTopic.ASSESSMENTS, new InTopic(ID, List.of(0L, 12L, 999_999_999_999L))));

        assertThat(position).hasToString("ASSESSMENTS:" + ID + ":0.12.999999999999,OBLIGATIONS:" + ID + ":7");
        assertThat(FeedPosition.parse(position.toString())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "OBLIGATIONS",
                "OBLIGATIONS:" + ID,
                "OBLIGATIONS:" + ID + ":",
                "OBLIGATIONS:" + ID + ":-1",
                "OBLIGATIONS:" + ID + ":1,",
                "OBLIGATIONS:short:1",
                "IMPORTS:" + ID + ":1",
                "OBLIGATIONS:" + ID + ":9999999999999999999"
            })
    void otherTextIsRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FeedPosition.parse(text));
    }
}
