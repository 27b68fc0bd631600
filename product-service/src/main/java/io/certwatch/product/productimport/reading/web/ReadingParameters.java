package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.RequestProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * How a file is to be read, as the query of its upload says it.
 *
 * @param mapping the name of a kept one, where the rest says nothing
 * @param column  {@code header=meaning}, as often as there are columns to speak of
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
     * The parameter goes before the encoding that the type of the body says. Many clients say UTF-8 of any body, so that counts for
     * nothing: it is found out anyway.
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
            if (equals < 1) throw RequestProblem.invalid("column", "is not written header=meaning, such as 料号=sku");
            columns.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return columns;
    }
}
