package io.certwatch.catalogue.edition.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.certwatch.tabular.Place;
import io.certwatch.tabular.Tables.Paragraph;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading takes time in proportion to the length of a text, however repetitive it is. */
class LongTextsTest {

    private static final int LENGTH = 60_000;
    /** A backtracking pattern would take minutes. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1 ", "1/", "(", "（", "[", "【", " ", "\u3000", "\n", ",", "、", ":", ":1", ": 1", "≥", "≥1", "不",
                "不 ", "十", "为", "是 ", "and ", "a ", "1 or", "超过 ", "2023年", "2023 ", "2023年第", "自2023年", "目录", "目录(",
                "《", "date", "Tbps", "1Tbps", "≥1Tbps ", "1.", "1-"
            })
    void readsRepetitiveTextsInLinearTime(String unit) {
        var text = unit.repeat(LENGTH / unit.length());

        assertTimeoutPreemptively(LIMIT, () -> {
            Prose.read("整系统吞吐量（双向）≥" + text + "Tbps");
            Prose.read(text.substring(0, 3_900));
            Threshold.of("吞吐量≥" + text.substring(0, 390));
            Threshold.telling(text);
            Threshold.compares(text);
            ChineseDates.in(text);
            SerialDates.isLabelled(text);
            new PageFields(List.of(new Paragraph(text, new Place("paragraph 1", 0, 0)))).authorities();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000})
    void holdsAThresholdOfThousandsOfDigits(int digits) {
        var prose = assertTimeoutPreemptively(LIMIT, () -> Prose.read("整系统吞吐量（双向）≥" + "1".repeat(digits) + "Tbps"));

        assertThat(prose.doubts())
                .extracting(doubt -> doubt.reason().en())
                .containsExactly("it is longer than 4000 characters");
    }
}
