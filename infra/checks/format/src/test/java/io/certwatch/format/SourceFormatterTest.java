package io.certwatch.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceFormatterTest {

    private final SourceFormatter formatter = new SourceFormatter();

    @Test
    void removesAndSortsImports() {
        assertThat(formatter.format("""
            package a;

            import java.util.Set;
            import java.util.List;
            import java.util.Map;

            record A(Set<String> names, List<String> values) {}
            """))
                .doesNotContain("Map")
                .containsSubsequence("import java.util.List;", "import java.util.Set;");
    }

    @Test
    void readsTheJavaOfThisBuild() {
        var source = """
            package a;

            sealed interface A {
                record B(int value) implements A {}

                static int of(A a) {
                    return switch (a) {
                        case B(var value) when value > 0 -> value;
                        case B _ -> 0;
                    };
                }
            }
            """;
        assertThat(formatter.format(source)).isEqualTo(source);
    }

    @Test
    void rejectsWhatIsNotJava() {
        assertThatThrownBy(() -> formatter.format("class {")).isInstanceOf(IllegalArgumentException.class);
    }
}
