package io.certwatch.law;

import io.certwatch.platform.event.IncomingForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One provision of a version of a law.
 *
 * @param key the same in every version, also if the article is renumbered
 * @param kind {@link #DUTY}, {@link #PENALTY}, {@link #MITIGATION} or one that is not known here
 * @param article its number, or what the law calls it; null if it is not known
 * @param concerns names of the families of entries that it concerns; none means all
 * @param sanctions key of the duty whose breach it penalises
 * @param measures names of measures that apply in every tier
 */
@IncomingForm
public record Provision(
        String key,
        String kind,
        @Nullable String article,
        LegalText summary,
        List<String> concerns,
        @Nullable String sanctions,
        List<PenaltyTier> tiers,
        List<String> measures) {

    public static final String DUTY = "DUTY";
    public static final String PENALTY = "PENALTY";
    public static final String CONSEQUENCE = "CONSEQUENCE";
    public static final String MITIGATION = "MITIGATION";

    /** The duty to have equipment and products certified or tested before they are sold or provided. */
    public static final String CERTIFICATION_DUTY = "certification-duty";

    public boolean is(String otherKind) {
        return kind.equals(otherKind);
    }

    public boolean concerns(String entryCode) {
        return EntryFamily.concerns(concerns, entryCode);
    }

    boolean sanctions(Provision duty) {
        return is(PENALTY) && Objects.equals(sanctions, duty.key);
    }
}
