package io.certwatch.catalogue.template;

/** What product-service can answer an item from. Each is for items of one kind of subject. */
public enum SystemAnswer {
    PRODUCTS_IN_SCOPE(TemplateSubject.COMPANY),
    INVENTORY_JUDGED(TemplateSubject.COMPANY),
    ROWS_WITH_REMARKS(TemplateSubject.COMPANY),
    CRITICAL_EQUIPMENT(TemplateSubject.COMPANY),
    CII_STANDING(TemplateSubject.COMPANY),
    /** Plans the steps to the proof. */
    CERTIFICATION_STEPS(TemplateSubject.OBLIGATION),
    CONSULTATION_DAYS(TemplateSubject.CONSULTATION);

    private final TemplateSubject subject;

    SystemAnswer(TemplateSubject subject) {
        this.subject = subject;
    }

    TemplateSubject subject() {
        return subject;
    }
}
