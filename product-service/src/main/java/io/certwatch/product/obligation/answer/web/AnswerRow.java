package io.certwatch.product.obligation.answer.web;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One obligation on the page, in one language.
 *
 * @param due the last day by which it is to be done; null if the day of market entry is unknown
 * @param overdue whether a planned day has passed
 * @param withoutProof whether it may not be sold until there is proof, without such a day
 * @param renew the last day of the certificate to renew; null for an obligation that is not fulfilled
 * @param priority whether it is to be done first; why stays inside the company
 * @param answer the last one
 * @param typed what is in the fields
 */
public record AnswerRow(
        String id,
        String sku,
        String product,
        @Nullable String model,
        String code,
        String entry,
        String why,
        @Nullable LocalDate due,
        boolean overdue,
        boolean withoutProof,
        boolean priority,
        @Nullable LocalDate renew,
        @Nullable VendorAnswer answer,
        TypedAnswer typed) {

    static AnswerRow of(ProductObligation held, Language language, LocalDate today, TypedAnswer typed) {
        var obligation = held.obligation();
        var requirement = obligation.requirement();
        var renewal = obligation.renewal();
        return new AnswerRow(
                obligation.id().toString(),
                held.sku(),
                name(held.productName(), language, held.sku()),
                held.model(),
                requirement.entry().code(),
                name(requirement.entry().name(), language, requirement.entry().code()),
                sentence(requirement.explanation(), language),
                requirement.due() == null ? null : requirement.due().minusDays(1),
                obligation.overdue(today),
                obligation.withoutProof(today),
                held.cii().exposed(),
                renewal == null ? null : renewal.validUntil(),
                obligation.answer(),
                typed);
    }

    private static String name(Wording name, Language language, String otherwise) {
        var names = language == Language.ZH ? Stream.of(name.zh(), name.en()) : Stream.of(name.en(), name.zh());
        return names.filter(text -> !text.isEmpty()).findFirst().orElse(otherwise);
    }

    private static String sentence(Explanation explanation, Language language) {
        return language == Language.ZH ? explanation.zh() : explanation.en();
    }
}
