package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;
import static io.certwatch.notification.vendoranswer.InviteColleagues.INVITED_A_DAY;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.notification.vendoranswer.VendorDecision.Outcome;
import io.certwatch.notification.vendoranswer.VendorDecision.VoidedMessage;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message about decisions for the templates: one language, plain values.
 *
 * @param headline what it is about, with the number of products
 * @param hints what the recipient can do on the page
 * @param why the recipient gets it
 * @param answer the page with what is still open and how it was answered; null if the contact is of no vendor any more
 */
public record DecisionLetterContent(
        String recipient,
        String company,
        String headline,
        List<DecisionRow> rows,
        List<String> hints,
        @Nullable URI answer,
        String why,
        @Nullable URI unsubscribe) {

    /**
     * @param answer null if it is about a message of the company
     * @param decision what became of the answer, or of that message
     * @param reason null if none was given
     */
    public record DecisionRow(
            String product,
            String sku,
            @Nullable String answer,
            String decision,
            @Nullable String reason) {

        static DecisionRow of(VendorDecision decision, Language language, String company) {
            var name = decision.product().in(language);
            var refused = decision.refused();
            return new DecisionRow(
                    name.isBlank() ? decision.sku() : name,
                    decision.sku(),
                    decision.voided() != null
                            ? null
                            : MESSAGES.text(
                                    language,
                                    "decision.answer." + decision.answer(),
                                    refused == null ? "" : refused.email()),
                    outcome(decision, language, company),
                    refused == null
                            ? decision.reason()
                            : MESSAGES.text(language, "decision.refused." + refused.why(), INVITED_A_DAY));
        }

        private static String explain(VoidedMessage voided, Language language) {
            var told = voided.told();
            var message = voided.sentOn() == null
                    ? MESSAGES.text(language, "decision.voided.earlier")
                    : MESSAGES.text(language, "decision.voided.of", voided.sentOn());
            if (voided.isCorrection()) return MESSAGES.text(language, "decision.voided.CORRECTED", message);
            return told == null
                    ? MESSAGES.text(language, "decision.voided.VALID_AGAIN.unnamed", message)
                    : MESSAGES.text(language, "decision.voided.VALID_AGAIN", message, told.in(language));
        }

        private static String outcome(VendorDecision decision, Language language, String company) {
            if (decision.voided() != null) return explain(decision.voided(), language);
            var ended = decision.proofEnded();
            return ended == null
                    ? MESSAGES.text(language, "decision.outcome." + decision.outcome(), company)
                    : MESSAGES.text(language, "decision.outcome.ENDED", ended);
        }
    }

    private static List<String> hints(List<VendorDecision> decisions, Language language) {
        return decisions.stream()
                .flatMap(decision -> hint(decision.outcome()).stream())
                .distinct()
                .sorted()
                .map(hint -> MESSAGES.text(language, hint))
                .toList();
    }

    private static Optional<String> hint(Outcome outcome) {
        return switch (outcome) {
            case REJECTED -> Optional.of("decision.again");
            case COLLEAGUE_REFUSED -> Optional.of("decision.again.colleague");
            case ACCEPTED_STILL_REQUIRED -> Optional.of("decision.again.required");
            case OPENED_ANEW -> Optional.of("decision.again.anew");
            case ACCEPTED, TRACKING_STOPPED, NOT_REQUIRED, PROOF_ON_RECORD, OTHER_VENDOR -> Optional.empty();
        };
    }

    /** The company decides nothing about colleagues, nor about what needs no decision any more. */
    private static String headline(List<VendorDecision> decisions) {
        if (decisions.stream().allMatch(one -> one.voided() != null)) return "decision.headline.voided";
        if (decisions.stream().anyMatch(one -> one.voided() != null)) return "decision.headline.news";
        if (decisions.stream().allMatch(one -> one.outcome().isDecision())) return "decision.headline";
        return decisions.stream().allMatch(one -> one.outcome() == Outcome.COLLEAGUE_REFUSED)
                ? "decision.headline.colleagues"
                : "decision.headline.both";
    }

    private static String why(List<VendorDecision> decisions) {
        return decisions.stream().allMatch(one -> one.voided() != null) ? "decision.why.voided" : "decision.why";
    }

    private static long countProducts(List<VendorDecision> decisions) {
        return decisions.stream().map(VendorDecision::sku).distinct().count();
    }

    /** @param decisions at least one */
    static DecisionLetterContent of(List<VendorDecision> decisions, Recipient to, LetterHead head) {
        var language = to.language();
        return new DecisionLetterContent(
                to.name(),
                head.company(),
                MESSAGES.text(language, headline(decisions), head.company(), countProducts(decisions)),
                decisions.stream()
                        .map(decision -> DecisionRow.of(decision, language, head.company()))
                        .distinct()
                        .toList(),
                hints(decisions, language),
                head.answer(),
                MESSAGES.text(language, why(decisions), head.company()),
                head.unsubscribe());
    }
}
