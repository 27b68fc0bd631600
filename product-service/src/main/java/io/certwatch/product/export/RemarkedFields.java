package io.certwatch.product.export;

import io.certwatch.platform.text.Language;
import java.util.Map;

/** Calls the fields to which remarks of imports belong as the headers of their columns do. */
final class RemarkedFields {

    private static final String FIGURE = "specs.";
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("sku", "export.sku"),
            Map.entry("name", "export.name"),
            Map.entry("name.zh", "export.chinese-name"),
            Map.entry("name.en", "export.english-name"),
            Map.entry("model", "export.model"),
            Map.entry("manufacturer", "export.manufacturer"),
            Map.entry("vendor", "export.vendor"),
            Map.entry("description", "export.description"),
            Map.entry("declaredEntry", "export.declared-entry"),
            Map.entry("hsCode", "export.hs-code"),
            Map.entry("specs", "export.specs"),
            Map.entry("market.status", "export.market-status"),
            Map.entry("market.entryDate", "export.market-entry-date"),
            Map.entry("usedInCii", "export.used-in-cii"));

    private RemarkedFields() {}

    /** A figure is called by the name that the file gave it. */
    static String in(Language language, String field) {
        if (field.startsWith(FIGURE)) {
            return ExportSheet.message(language, "export.figure", field.substring(FIGURE.length()));
        }
        var header = HEADERS.get(field);
        return header == null ? field : ExportSheet.message(language, header);
    }
}
