package io.certwatch.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.tabular.WordList.Line;
import io.certwatch.tabular.WordList.Sense;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {

    private final WordList words = WordList.beside(WordListTest.class, "words.txt");

    @Test
    void readsOneMeaningPerLineAndSkipsComments() {
        assertThat(WordList.lines(WordListTest.class, "words.txt"))
                .first()
                .isEqualTo(new Line("sku", List.of("物料编码", "Part No.", "#")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Part No.", "* part-no:", "ＰＡＲＴ　ＮＯ", "PART_NO", "Part\nNo"})
    void ignoresWidthCaseBlanksAndPunctuation(String word) {
        assertThat(words.senses(word)).containsExactly(new Sense("sku", 1));
    }

    @Test
    void knowsAWordOfPunctuationAlone() {
        assertThat(words.meaning("#")).contains("sku");
        assertThat(words.meaning("*")).isEmpty();
        assertThat(words.meaning("")).isEmpty();
    }

    @Test
    void knowsSeveralMeaningsOfOneWord() {
        assertThat(words.senses("型号")).containsExactly(new Sense("model", 0), new Sense("specs", 1));
        assertThat(words.means("型号", "specs")).isTrue();
        assertThat(words.means("型号", "sku")).isFalse();
    }

    @Test
    void ignoresRemarksInBracketsUnlessTheyBelongToTheWord() {
        assertThat(words.sensesOfHeader("物料编码（必填）[ERP]")).containsExactly(new Sense("sku", 0));
        assertThat(words.sensesOfHeader("型号(规格)")).containsExactly(new Sense("specs", 2));
        assertThat(words.senses("物料编码（必填）")).isEmpty();
    }
}
