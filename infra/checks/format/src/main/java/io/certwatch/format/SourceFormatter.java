package io.certwatch.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;

/** The style of palantir-java-format, with sorted imports and none that is unused. Thread-safe. */
final class SourceFormatter {

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    /**
     * Formats one source file.
     *
     * @throws IllegalArgumentException if it is not Java
     */
    String format(String source) {
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException notJava) {
            throw new IllegalArgumentException(notJava.getMessage(), notJava);
        }
    }
}
