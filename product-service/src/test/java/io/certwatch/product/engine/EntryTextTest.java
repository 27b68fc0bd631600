package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTextTest {

    private static EntryText entry(String criteria) {
        var read = criteria == null
                ? List.<CriterionText>of()
                : Stream.of(criteria.split("; ")).map(EntryTextTest::criterion).toList();
        return new EntryText("E", new Wording("墙", "Wall"), read, List.of());
    }

    private static CriterionText criterion(String written) {
        var words = written.split(" ", 3);
        return new CriterionText(words[0], Wording.NONE, words[1], words[2]);
    }

    @ParameterizedTest
    @CsvSource({
        "a >= 80 Gbps, a >= 80 Gbps, true",
        "a >= 80 Gbps, a >= 0.08 Tbps, true",
        "a >= 80 Gbps, a > 80 Gbps, true",
        "a > 80 Gbps, a >= 80 Gbps, false",
        "a >= 80 Gbps, a >= 100 Gbps, true",
        "a >= 100 Gbps, a >= 80 Gbps, false",
        "a >= 80 Gbps, a = 100 Gbps, true",
        "a = 100 Gbps, a >= 100 Gbps, false",
        "a <= 2 ms, a < 2 ms, true",
        "a < 2 ms, a <= 2 ms, false",
        "a >= 80 Gbps, a <= 100 Gbps, false",
        "a >= 80 Gbps, b >= 100 Gbps, false",
        "a >= 80 Gbps, a >= 100 GB, false",
        ", a >= 80 Gbps, true",
        "a >= 80 Gbps, , false",
        "a >= 80 Gbps, b >= 2 ms; a >= 90 Gbps, true",
    })
    void admitsAllThatIsImpliedByTheOther(String criteria, String others, boolean expected) {
        assertThat(entry(criteria).admitsAllOf(entry(others))).isEqualTo(expected);
    }
}
