package io.certwatch.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        due                | 最迟完成日             | due day
        corrections[0].on  | 整改措施第1项的日期     | corrections (no. 1): day
        name.zh            | 中文名称               | Chinese name
        entries[2].name.zh | 目录类别第3项的名称的中文 | categories of the catalogue (no. 3): name: Chinese
        specs.throughput   | 规格参数的“throughput” | specifications: “throughput”
        productPart        | 产品名称的一部分        | part of the product's name
        If-Match           | If-Match              | If-Match
        vender             | vender                | vender
        """)
    void callsAFieldAsPeopleDo(String path, String zh, String en) {
        var name = new FieldName(path);

        assertThat(name.in(Language.ZH)).isEqualTo(zh);
        assertThat(name.in(Language.EN)).isEqualTo(en);
    }

    @Test
    void namesEveryFieldInBothLanguages() {
        assertThat(keys(Language.ZH)).isEqualTo(keys(Language.EN)).hasSizeGreaterThan(200);
    }

    private static Set<String> keys(Language language) {
        return ResourceBundle.getBundle("io.certwatch.platform.field.messages", language.locale(), NO_FALLBACK)
                .keySet();
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
