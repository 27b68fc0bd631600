package io.certwatch.notification.contactimport;

/** The columns that a list of contacts may have; vendor, name and address it must have. */
enum ContactColumn {
    VENDOR("vendor"),
    NAME("name"),
    EMAIL("email"),
    LANGUAGE("language"),
    TIME_ZONE("timeZone"),
    ROLE("role"),
    ENTRIES("entries"),
    SEVERITIES("severities"),
    FREQUENCY("frequency");

    private final String field;

    ContactColumn(String field) {
        this.field = field;
    }

    /** In JSON, and in the list of words. */
    String field() {
        return field;
    }
}
