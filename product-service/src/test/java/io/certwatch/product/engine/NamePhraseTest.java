package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "量子搅拌仪                          | 量子搅拌仪",
                "量子攪拌儀                          | 量子搅拌仪",
                "量子搅拌仪 QM-2000                  | 量子搅拌仪",
                "QM-2000量子搅拌仪                   | 量子搅拌仪",
                "华为 量子搅拌仪                     | 量子搅拌仪",
                "华为量子搅拌仪                      | 量子搅拌仪",
                "量子搅拌仪（含安装）                | 量子搅拌仪",
                "（备用）量子搅拌仪                  | 量子搅拌仪",
                "量子搅拌仪 25.6Tbps 48口            | 量子搅拌仪",
                "报价单第3项：量子搅拌仪             | 量子搅拌仪",
                "量子搅拌仪：4口                     | 量子搅拌仪",
                "量子SDX搅拌仪                       | 量子sdx搅拌仪",
                "Quantum Mixer QM-2000               | quantum mixer",
                "Huawei Quantum Mixer with 48 ports  | quantum mixer",
                "QM2000/48 Quantum Mixer             | quantum mixer",
                "quantum-mixer                       | quantum mixer",
                "奇安信天眼量子搅拌系统              | 量子搅拌系统"
            })
    void keepsTheWordsThatSayWhatItIs(String name, String phrase) {
        assertThat(TODAY.phrase(Subject.ofName(name), List.of())).isEqualTo(phrase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QM-2000", "25.6 Tbps", "华为", "Huawei CE-8850", "----", "仪", "4*SFP+ 8*GE"})
    void findsNoneInFiguresModelsAndMakers(String name) {
        assertThat(TODAY.phrase(Subject.ofName(name), List.of())).isNull();
    }

    @Test
    void leavesOutTheProductsOwnMakerAndModel() {
        var subject = Subject.ofName("蓝天科技飞跃量子搅拌仪").withManufacturer("蓝天科技").withModel("飞跃");
        assertThat(TODAY.phrase(subject, List.of())).isEqualTo("量子搅拌仪");
    }

    @Test
    void prefersTheWordsThatDecided() {
        var name = "量子搅拌仪 综合安全网关";
        var word = new Evidence("name.zh", "安全网关", 8, 12);
        assertThat(TODAY.phrase(Subject.ofName(name), List.of(word))).isEqualTo("综合安全网关");
        var elsewhere = new Evidence("description", "安全网关", 8, 12);
        assertThat(TODAY.phrase(Subject.ofName(name), List.of(elsewhere))).isEqualTo("量子搅拌仪");
    }

    @Test
    void leavesOutASentence() {
        assertThat(TODAY.phrase(Subject.ofName("量子搅拌仪".repeat(9)), List.of())).isNull();
    }

    /** Else a lexicon with the phrase would not find the product. */
    @Test
    void eachPhraseOfALabelledProductIsInItsName() {
        var products = ReferenceData.labelledProducts();
        var phrases = 0;
        for (var product : products) {
            var subject = product.subject();
            var phrase = TODAY.phrase(subject, List.of());
            if (phrase == null) continue;
            phrases++;
            assertThat(Text.fold(subject.name().zh()) + "\n"
                            + Text.fold(subject.name().en()))
                    .as(subject.name().toString())
                    .contains(phrase);
            assertThat(phrase).as(subject.name().toString()).doesNotContainPattern("[0-9]");
        }
        assertThat(phrases).isGreaterThan(products.size() * 2 / 3);
    }
}
