package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message about decisions for the templates: one language, plain values.
 *
 * @param headline what it is about, with the number of products
 * @param answer the page with all answers; null if the contact is of no vendor any more
 */
public record DecisionLetterContent(
        String recipient,
        String company,
        String headline,
        List<DecisionRow> rows,
        boolean rejected,
        @Nullable URI answer,
        @Nullable URI unsubscribe) {

    /** @param reason null if none was given */
    public record DecisionRow(
            String product,
            String sku,
            String answer,
            boolean accepted,
            @Nullable String reason) {

        static DecisionRow of(VendorDecision decision, Language language) {
            var name = decision.product().in(language);
            return new DecisionRow(
                    name.isBlank() ? decision.sku() : name,
                    decision.sku(),
                    MESSAGES.text(language, "decision.answer." + decision.answer()),
                    decision.accepted(),
                    decision.reason());
        }
    }

    /** @param decisions at least one */
    static DecisionLetterContent of(List<VendorDecision> decisions, Recipient to, LetterHead head) {
        var language = to.language();
        return new DecisionLetterContent(
                to.name(),
                head.company(),
                MESSAGES.text(language, "decision.headline", head.company(), decisions.size()),
                decisions.stream()
                        .map(decision -> DecisionRow.of(decision, language))
                        .toList(),
                decisions.stream().anyMatch(decision -> !decision.accepted()),
                head.answer(),
                head.unsubscribe());
    }
}
