package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.reading.ColumnMeaning;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reading instructions in a request. What is missing is detected.
 *
 * @param charset {@code UTF-8}, {@code GB18030}, …
 * @param separator one character, or {@code comma}, {@code semicolon}, {@code tab}, {@code bar}
 * @param sheet the only sheet to read
 * @param headerRow as numbered by a spreadsheet
 * @param columns meanings by header, or by {@code #3} for the third column: {@code sku}, {@code name.zh}, {@code
 *   specs.throughput (Gbps)}, {@code ignored}
 */
public record MappingForm(
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable Map<String, String> columns) {

    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');
    private static final Set<Character> NEVER = Set.of('"', '\r', '\n', '=');
    private static final int LONGEST = 500;
    private static final int LAST_ROW = 1_048_576;
    private static final int MOST_COLUMNS = 500;

    public static MappingForm of(ReadingInstructions said) {
        var charset = said.charset();
        var separator = said.separator();
        var columns = new TreeMap<String, String>();
        said.columns().forEach((header, meaning) -> columns.put(header, meaning.toString()));
        return new MappingForm(
                charset == null ? null : charset.name(),
                separator == null ? null : separator.toString(),
                said.sheet(),
                said.headerRow(),
                columns);
    }

    ReadingInstructions instructions() {
        if (headerRow != null && (headerRow < 1 || headerRow > LAST_ROW)) {
            throw RequestProblem.invalid("headerRow", Explanation.of("problem.header-row", LAST_ROW));
        }
        if (sheet != null && sheet.length() > LONGEST)
            throw RequestProblem.invalid("sheet", PlatformText.longerThan(LONGEST));
        return new ReadingInstructions(
                namedCharset(), character(), sheet == null || sheet.isBlank() ? null : sheet, headerRow, meanings());
    }

    private @Nullable Charset namedCharset() {
        if (charset == null || charset.isBlank()) return null;
        try {
            return Charset.forName(charset.strip());
        } catch (IllegalArgumentException unknown) {
            throw RequestProblem.invalid("charset", Explanation.of("problem.charset", charset));
        }
    }

    private @Nullable Character character() {
        if (separator == null || separator.isEmpty()) return null;
        var named = SEPARATORS.get(separator.toLowerCase(Locale.ROOT));
        if (named != null) return named;
        char c = separator.charAt(0);
        if (separator.length() > 1 || Character.isLetterOrDigit(c) || Character.isSurrogate(c) || NEVER.contains(c)) {
            throw RequestProblem.invalid("separator", Explanation.of("problem.separator", "; |"));
        }
        return c;
    }

    private Map<String, ColumnMeaning> meanings() {
        var meanings = new LinkedHashMap<String, ColumnMeaning>();
        if (columns == null) return meanings;
        if (columns.size() > MOST_COLUMNS)
            throw RequestProblem.invalid("columns", Explanation.of("problem.most-columns", MOST_COLUMNS));
        columns.forEach((header, written) -> {
            if (header.isBlank() || header.length() > LONGEST)
                throw RequestProblem.invalid("columns", Explanation.of("problem.column-name", LONGEST));
            meanings.put(header, meaning(header, written));
        });
        return meanings;
    }

    private static ColumnMeaning meaning(String header, @Nullable String written) {
        if (written == null || written.length() > LONGEST)
            throw RequestProblem.invalid("columns." + header, Explanation.of("problem.meaning"));
        return ColumnMeaning.parse(written)
                .orElseThrow(() -> RequestProblem.invalid(
                        "columns." + header, Explanation.of("problem.meaning-unknown", written)));
    }
}
