package io.certwatch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import io.certwatch.quantity.Obstacle;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditionTextTest {

    private final MessageBundles bundles;

    EditionTextTest() throws IOException {
        bundles = MessageBundles.of(Path.of(""), "io/certwatch/edition", "EditionText.of");
    }

    @Test
    void textsAreCompleteAndUsed() {
        assertThat(bundles.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasATextForEveryObstacle(Obstacle obstacle) {
        assertThat(bundles.define("quantity." + obstacle)).isTrue();
    }

    @Test
    void saysInBothLanguagesWhyAFigureCannotBeRead() {
        var sentence = EditionText.of((Reading.Unreadable) Quantity.read("12 Tbpz"));
        assertThat(sentence.in(Language.EN)).isEqualTo("the unit 'Tbpz' is not known");
        assertThat(sentence.in(Language.ZH)).isEqualTo("单位“Tbpz”无法识别");
    }
}
