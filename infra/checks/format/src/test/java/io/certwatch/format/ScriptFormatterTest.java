package io.certwatch.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptFormatterTest {

    private ScriptFormatter formatter;

    @BeforeEach
    void startEngine() {
        assumeThat(ScriptFormatter.isAvailable()).isTrue();
        formatter = new ScriptFormatter();
    }

    @AfterEach
    void stopEngine() {
        formatter.close();
    }

    @Test
    void formatsScripts() {
        assertThat(formatter.format("const name = (text)=>\"a\" + text"))
                .isEqualTo("const name = text => 'a' + text;\n");
    }

    @Test
    void leavesTheTextOfTemplatesAsItIs() {
        var script = "const list = html`<li>${one}</li><li>\n     ${two}</li>`;\n";

        assertThat(formatter.format(script)).isEqualTo(script);
    }

    @Test
    void refusesWhatIsNoScript() {
        assertThatThrownBy(() -> formatter.format("const ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(1:7)");
    }

    @Test
    void findsLinesThatAreTooLong() {
        assertThat(ScriptFormatter.isNarrow("a".repeat(140) + "\n")).isTrue();
        assertThat(ScriptFormatter.isNarrow("a\n" + "b".repeat(141))).isFalse();
    }
}
