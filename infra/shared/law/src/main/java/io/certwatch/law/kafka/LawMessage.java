package io.certwatch.law.kafka;

import io.certwatch.law.LawChange;
import io.certwatch.law.LawChange.DayChange;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LawVersion.Stage;
import io.certwatch.law.LawVersion.Standard;
import io.certwatch.law.LawVersion.Withdrawal;
import io.certwatch.law.LegalText;
import io.certwatch.law.PenaltyTier;
import io.certwatch.law.PenaltyTier.Span;
import io.certwatch.law.Provision;
import io.certwatch.platform.event.UnreadableEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of {@value #TOPIC} that consumers read. */
public record LawMessage(
        @Nullable String id,
        @Nullable Long revision,
        @Nullable String status,
        @Nullable String instrument,
        @Nullable LegalText name,
        @Nullable LegalText title,
        @Nullable Stage stage,
        @Nullable LocalDate issued,
        @Nullable LocalDate commentsUntil,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        @Nullable List<ProvisionPart> provisions,
        @Nullable List<Standard> standards,
        @Nullable List<ChangePart> changes,
        @Nullable Instant publishedAt,
        @Nullable Withdrawal withdrawal) {

    public static final String TOPIC = "certwatch.catalogue.laws.v1";

    private static final String WITHDRAWN = "WITHDRAWN";

    record ProvisionPart(
            @Nullable String key,
            @Nullable String kind,
            @Nullable String article,
            @Nullable LegalText summary,
            @Nullable List<String> concerns,
            @Nullable String sanctions,
            @Nullable List<TierPart> tiers,
            @Nullable List<String> measures) {

        Provision toProvision() {
            return new Provision(
                    required("key of a provision", key),
                    required("kind of a provision", kind),
                    article,
                    Objects.requireNonNullElse(summary, LegalText.NONE),
                    orNone(concerns),
                    sanctions,
                    orNone(tiers).stream().map(TierPart::toTier).toList(),
                    orNone(measures));
        }
    }

    record TierPart(
            @Nullable Long unlawfulIncomeFromCny,
            @Nullable Long unlawfulIncomeBelowCny,
            @Nullable Span fineCny,
            @Nullable Span fineTimesIncome,
            @Nullable Boolean serious,
            @Nullable List<String> measures) {

        PenaltyTier toTier() {
            return new PenaltyTier(
                    unlawfulIncomeFromCny,
                    unlawfulIncomeBelowCny,
                    fineCny,
                    fineTimesIncome,
                    serious != null && serious,
                    orNone(measures));
        }
    }

    record ChangePart(
            @Nullable String key,
            @Nullable List<String> kinds,
            @Nullable String fromArticle,
            @Nullable String toArticle,
            @Nullable List<DayChange> days) {

        LawChange toChange() {
            return new LawChange(key, orNone(kinds), fromArticle, toArticle, orNone(days));
        }
    }

    /** @throws UnreadableEvent if a field that consumers need is missing */
    public LawVersion toVersion() {
        return new LawVersion(
                required("id", id),
                required("revision", revision),
                WITHDRAWN.equals(required("status", status)),
                required("instrument", instrument),
                required("name", name),
                Objects.requireNonNullElse(title, LegalText.NONE),
                required("stage", stage),
                issued,
                commentsUntil,
                effective,
                supersedes,
                required("provisions", provisions).stream()
                        .map(ProvisionPart::toProvision)
                        .toList(),
                orNone(standards),
                orNone(changes).stream().map(ChangePart::toChange).toList(),
                required("publishedAt", publishedAt),
                withdrawal);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) throw new UnreadableEvent("The version of the law has no " + field + ".");
        return value;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
