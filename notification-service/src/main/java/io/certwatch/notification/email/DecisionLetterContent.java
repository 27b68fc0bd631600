package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;
import static io.certwatch.notification.vendoranswer.InviteColleagues.INVITED_A_DAY;

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
 * @param hints what the recipient can do on the page
 * @param answer the page with all answers; null if the contact is of no vendor any more
 */
public record DecisionLetterContent(
        String recipient,
        String company,
        String headline,
        List<DecisionRow> rows,
        List<String> hints,
        @Nullable URI answer,
        @Nullable URI unsubscribe) {

    /**
     * @param decision whether it was accepted, or that a colleague was not asked
     * @param reason null if none was given
     */
    public record DecisionRow(
            String product,
            String sku,
            String answer,
            String decision,
            @Nullable String reason) {

        static DecisionRow of(VendorDecision decision, Language language) {
            var name = decision.product().in(language);
            var refused = decision.refused();
            return new DecisionRow(
                    name.isBlank() ? decision.sku() : name,
                    decision.sku(),
                    MESSAGES.text(
                            language, "decision.answer." + decision.answer(), refused == null ? "" : refused.email()),
                    MESSAGES.text(language, "decision." + kind(decision)),
                    refused == null
                            ? decision.reason()
                            : MESSAGES.text(language, "decision.refused." + refused.why(), INVITED_A_DAY));
        }

        private static String kind(VendorDecision decision) {
            if (decision.refused() != null) return "not-asked";
            return decision.accepted() ? "accepted" : "rejected";
        }
    }

    private static List<String> hints(List<VendorDecision> decisions, Language language) {
        return decisions.stream()
                .filter(decision -> !decision.accepted())
                .map(decision -> decision.refused() == null ? "decision.again" : "decision.again.colleague")
                .distinct()
                .sorted()
                .map(hint -> MESSAGES.text(language, hint))
                .toList();
    }

    /** The company decides nothing about colleagues. */
    private static String headline(List<VendorDecision> decisions) {
        var refusals = decisions.stream().filter(one -> one.refused() != null).count();
        if (refusals == 0) return "decision.headline";
        return refusals == decisions.size() ? "decision.headline.colleagues" : "decision.headline.both";
    }

    /** @param decisions at least one */
    static DecisionLetterContent of(List<VendorDecision> decisions, Recipient to, LetterHead head) {
        var language = to.language();
        return new DecisionLetterContent(
                to.name(),
                head.company(),
                MESSAGES.text(language, headline(decisions), head.company(), decisions.size()),
                decisions.stream()
                        .map(decision -> DecisionRow.of(decision, language))
                        .toList(),
                hints(decisions, language),
                head.answer(),
                head.unsubscribe());
    }
}
