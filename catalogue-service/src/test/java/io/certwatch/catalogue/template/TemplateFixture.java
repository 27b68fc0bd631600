package io.certwatch.catalogue.template;

import io.certwatch.edition.Bilingual;
import java.time.Instant;
import java.util.List;

/** A small template. */
final class TemplateFixture {

    static final Instant NOON = Instant.parse("2031-01-01T04:00:00Z");
    static final Bilingual TITLE = new Bilingual("清单", "Checklist");

    private TemplateFixture() {}

    static ChecklistTemplate template(String title, TemplateItem... items) {
        return new ChecklistTemplate("small", null, new Bilingual("清单", title), List.of(items));
    }

    static TemplateItem item(String key) {
        return item(key, TemplateSubject.COMPANY, null, null, 12);
    }

    static TemplateItem item(
            String key, TemplateSubject each, SystemAnswer answeredBy, String provision, Integer reviewEveryMonths) {
        return new TemplateItem(
                key,
                TemplateCategory.RISK_RESPONSE,
                each,
                new Bilingual("做事", "Do it"),
                new TemplateReason(new Bilingual("有用", "It helps"), provision),
                answeredBy,
                90,
                reviewEveryMonths,
                null);
    }
}
