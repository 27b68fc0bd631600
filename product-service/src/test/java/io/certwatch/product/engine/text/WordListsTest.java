package io.certwatch.product.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {

    private static WordLists lists(String... lines) {
        return new WordLists("words.txt", Stream.of(lines));
    }

    @Test
    void readsTheWordsOfEachList() {
        var lists = lists("ending.zh = 产品 | 系统", "sign = (a) | b");
        assertThat(lists.words("ending.zh")).containsExactly("产品", "系统");
        assertThat(lists.characters("ending.zh")).isEqualTo("产品系统");
        assertThat("x(a)".replaceAll(lists.anyOf("sign"), "")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a = ", "a = b | | c", "a = b | b", "other = x"})
    void rejectsListsThatAreEmptyOrRepeat(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> lists("other = y", line))
                .withMessageStartingWith("words.txt: ");
    }

    @Test
    void namesTheListThatIsMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> lists("a = b").words("c"))
                .withMessage("words.txt has no list c");
    }
}
