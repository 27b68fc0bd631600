package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Reading instructions in the query of an upload.
 *
 * @param mapping the name of a stored one, used for what the other parameters leave out
 * @param column {@code header=meaning}, repeated for each column
 */
public record ReadingParameters(
        @Nullable String mapping,
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable List<String> column) {

    MappingForm form() {
        return new MappingForm(charset, separator, sheet, headerRow, columns());
    }

    /**
     * The parameter takes precedence over the charset of the content type. Many clients declare UTF-8 for any body,
     * so UTF-8 there is ignored and the encoding is detected.
     */
    ReadingParameters withCharsetOf(@Nullable MediaType type) {
        var ofType = type == null ? null : type.getParameter("charset");
        var said = charset != null || "utf-8".equalsIgnoreCase(ofType) ? charset : ofType;
        return new ReadingParameters(mapping, said, separator, sheet, headerRow, column);
    }

    private @Nullable Map<String, String> columns() {
        if (column == null) return null;
        var columns = new LinkedHashMap<String, String>();
        for (var each : column) {
            int equals = each.lastIndexOf('=');
            if (equals < 1) throw RequestProblem.invalid("column", Explanation.of("problem.column-form"));
            columns.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return columns;
    }
}
