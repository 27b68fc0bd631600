package io.certwatch.catalogue.template;

import java.util.List;

/** What product-service can answer an item from. Each is for items of one kind of subject. */
public enum SystemAnswer {
    PRODUCTS_IN_SCOPE(TemplateSubject.COMPANY),
    INVENTORY_JUDGED(TemplateSubject.COMPANY),
    ROWS_WITH_REMARKS(TemplateSubject.COMPANY),
    CRITICAL_EQUIPMENT(TemplateSubject.COMPANY),
    CII_STANDING(TemplateSubject.COMPANY),
    /** By the key of the item, which names the step. */
    CERTIFICATION_STEPS(
            TemplateSubject.OBLIGATION,
            List.of("body", "standard", "documents", "samples", "application-number", "test-report", "certificate")),
    CONSULTATION_DAYS(TemplateSubject.CONSULTATION);

    private final TemplateSubject subject;
    private final List<String> keys;

    SystemAnswer(TemplateSubject subject) {
        this(subject, List.of());
    }

    /** @param keys of the items that it answers; any if empty */
    SystemAnswer(TemplateSubject subject, List<String> keys) {
        this.subject = subject;
        this.keys = keys;
    }

    /** The keys of the items that it answers; any if empty. */
    List<String> keys() {
        return keys;
    }

    TemplateSubject subject() {
        return subject;
    }
}
