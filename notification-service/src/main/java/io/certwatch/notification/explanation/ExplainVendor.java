package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.ofStopped;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.explanation.ExplainAlerts.AlertExplanation;
import io.certwatch.notification.explanation.ExplainedRecipient.Message;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.notification.vocabulary.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains the newest messages about all that is open of a vendor. Obligations that went the same way to a recipient are told together. */
public final class ExplainVendor {

    /**
     * @param ways those that went furthest first; never empty
     * @param more whether more is open of the vendor than what is explained
     */
    public record VendorExplanation(String vendor, List<VendorWay> ways, boolean more) {

        public VendorExplanation {
            ways = List.copyOf(ways);
        }

        /** The way that went furthest, in one sentence. */
        public BilingualText sentence() {
            return ways.getFirst().way().sentence();
        }
    }

    /** @param obligations that went this way, the last changed first; empty if nothing of the vendor is open */
    public record VendorWay(ExplainedRecipient way, List<KnownObligation> obligations) {

        public VendorWay {
            obligations = List.copyOf(obligations);
        }
    }

    static final int OBLIGATIONS = 50;

    private final KnownObligations obligations;
    private final ExplainAlerts explainAlerts;
    private final PartyNames names;

    ExplainVendor(KnownObligations obligations, ExplainAlerts explainAlerts, PartyNames names) {
        this.obligations = obligations;
        this.explainAlerts = explainAlerts;
        this.names = names;
    }

    /** @param recipient an e-mail address; null for all */
    public VendorExplanation explain(String company, String vendor, @Nullable String recipient) {
        var found = obligations.openOf(company, vendor, OBLIGATIONS + 1);
        var explained = found.subList(0, Math.min(OBLIGATIONS, found.size()));
        var ways = new LinkedHashMap<SameWay, List<ExplainedRecipient>>();
        for (var obligation : explained) {
            for (var way : explainAlerts.explainNewest(obligation, recipient)) {
                ways.computeIfAbsent(SameWay.of(way), _ -> new ArrayList<>()).add(way);
            }
        }
        var together = ways.values().stream()
                .map(ExplainVendor::join)
                .sorted((one, other) -> AlertExplanation.FURTHEST_FIRST.compare(one.way(), other.way()))
                .toList();
        return new VendorExplanation(
                vendor,
                together.isEmpty() ? List.of(withoutObligation(company, vendor)) : together,
                found.size() > explained.size());
    }

    private VendorWay withoutObligation(String company, String vendor) {
        var nothing = ofStopped(Kind.OBLIGATION, "explanation.vendor.nothing-open", names.ofVendor(company, vendor));
        return new VendorWay(new ExplainedRecipient(null, null, null, List.of(nothing)), List.of());
    }

    private static VendorWay join(List<ExplainedRecipient> same) {
        return new VendorWay(
                same.getFirst(),
                same.stream()
                        .flatMap(way -> Optional.ofNullable(way.obligation()).stream())
                        .toList());
    }

    /** The same message to the same recipient, with the same end. */
    private record SameWay(
            @Nullable AlertId alert, @Nullable String recipient, List<ExplanationStep> steps) {

        static SameWay of(ExplainedRecipient way) {
            return new SameWay(
                    Optional.ofNullable(way.message()).map(Message::alert).orElse(null), way.recipient(), way.steps());
        }
    }
}
