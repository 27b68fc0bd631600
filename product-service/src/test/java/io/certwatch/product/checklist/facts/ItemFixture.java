package io.certwatch.product.checklist.facts;

import io.certwatch.product.checklist.AnsweredBy;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ItemKey;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateItem;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;

final class ItemFixture {

    private ItemFixture() {}

    static TemplateItem item(String key, SubjectKind each, AnsweredBy answeredBy) {
        return new TemplateItem(
                new ItemKey("cross-sector", key),
                1,
                Category.CERTIFICATION,
                each,
                new Wording("做", "Do"),
                new Wording("因为", "Because"),
                null,
                answeredBy,
                null,
                null,
                LocalDate.parse("2026-11-27"),
                null);
    }
}
