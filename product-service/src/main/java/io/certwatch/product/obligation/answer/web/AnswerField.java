package io.certwatch.product.obligation.answer.web;

import java.util.Locale;

/** The fields of an entry of the form, besides the choice itself and the file. */
enum AnswerField {
    APPLICATION,
    BODY,
    EXPECTED,
    NUMBER,
    BATCH,
    HOLDER,
    MODEL,
    ISSUED,
    UNTIL,
    REASON,
    COLLEAGUE,
    EMAIL;

    /** Its name in the form, in the page and in the message bundles. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
