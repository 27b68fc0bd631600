package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.RequestProblem;
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
            throw RequestProblem.invalid(
                    "headerRow", "is not a row: they are counted from 1, and no spreadsheet has more than " + LAST_ROW);
        }
        if (sheet != null && sheet.length() > LONGEST)
            throw RequestProblem.invalid("sheet", "is longer than " + LONGEST + " characters");
        return new ReadingInstructions(
                namedCharset(), character(), sheet == null || sheet.isBlank() ? null : sheet, headerRow, meanings());
    }

    private @Nullable Charset namedCharset() {
        if (charset == null || charset.isBlank()) return null;
        try {
            return Charset.forName(charset.strip());
        } catch (IllegalArgumentException unknown) {
            throw RequestProblem.invalid("charset", "is no character set: '" + charset + "'");
        }
    }

    private @Nullable Character character() {
        if (separator == null || separator.isEmpty()) return null;
        var named = SEPARATORS.get(separator.toLowerCase(Locale.ROOT));
        if (named != null) return named;
        char c = separator.charAt(0);
        if (separator.length() > 1 || Character.isLetterOrDigit(c) || Character.isSurrogate(c) || NEVER.contains(c)) {
            throw RequestProblem.invalid(
                    "separator", "is neither one character, such as ; or |, nor one of comma, semicolon, tab and bar");
        }
        return c;
    }

    private Map<String, ColumnMeaning> meanings() {
        var meanings = new LinkedHashMap<String, ColumnMeaning>();
        if (columns == null) return meanings;
        if (columns.size() > MOST_COLUMNS)
            throw RequestProblem.invalid("columns", "names more than " + MOST_COLUMNS + " columns");
        columns.forEach((header, written) -> {
            if (header.isBlank() || header.length() > LONGEST)
                throw RequestProblem.invalid(
                        "columns", "names a column that is blank or longer than " + LONGEST + " characters");
            meanings.put(header, meaning(header, written));
        });
        return meanings;
    }

    private static ColumnMeaning meaning(String header, @Nullable String written) {
        if (written == null || written.length() > LONGEST)
            throw RequestProblem.invalid(
                    "columns." + header, "is neither a meaning of the column nor the word ignored");
        return ColumnMeaning.parse(written)
                .orElseThrow(() -> RequestProblem.invalid(
                        "columns." + header,
                        "is no field of a product, such as sku, name.zh, model or market.entryDate, nor specs.<name>"
                                + " for a figure, nor ignored: '"
                                + written + "'"));
    }
}
