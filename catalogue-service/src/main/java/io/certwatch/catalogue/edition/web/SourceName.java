package io.certwatch.catalogue.edition.web;

import java.util.Map;

/** What the file of a source is called when it is downloaded. */
final class SourceName {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/json", ".json",
            "text/html", ".html",
            "text/csv", ".csv",
            "application/pdf", ".pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    private SourceName() {}

    static String ending(String mediaType) {
        return ENDINGS.getOrDefault(mediaType, "");
    }
}
