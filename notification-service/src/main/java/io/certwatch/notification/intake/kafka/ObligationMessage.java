package io.certwatch.notification.intake.kafka;

import static io.certwatch.notification.intake.kafka.RequiredFields.field;
import static io.certwatch.notification.intake.kafka.TextPart.text;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Application;
import io.certwatch.notification.alert.AlertLine.Edition;
import io.certwatch.notification.alert.AlertLine.Entry;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.AlertLine.Product;
import io.certwatch.notification.alert.AlertLine.Renewal;
import io.certwatch.notification.alert.Notice;
import io.certwatch.notification.alert.Notice.Transition;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.platform.event.UnreadableEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of an obligation event that this service reads. */
record ObligationMessage(
        @Nullable String id,
        @Nullable String company,
        @Nullable String sku,
        @Nullable Long revision,
        @Nullable String transition,
        @Nullable ProductPart product,
        @Nullable String vendor,
        @Nullable CiiExposure cii,
        @Nullable EditionPart edition,
        @Nullable EntryPart entry,
        @Nullable LocalDate due,
        @Nullable TextPart explanation,
        @Nullable List<MissingPart> missing,
        @Nullable TextPart why,
        @Nullable ProgressPart progress,
        @Nullable RenewalPart renewal,
        @Nullable AnswerPart answer,
        @Nullable CausePart cause,
        @Nullable Instant at) {

    record ProductPart(
            @Nullable TextPart name,
            @Nullable String model,
            @Nullable Boolean usedInCii) {}

    record EditionPart(
            @Nullable String id,
            @Nullable String announcement,
            @Nullable TextPart title,
            @Nullable LocalDate effective) {}

    record MissingPart(@Nullable TextPart name) {}

    record EntryPart(@Nullable String code, @Nullable TextPart name) {}

    record ProgressPart(
            @Nullable String application,
            @Nullable String body,
            @Nullable LocalDate expected) {

        Application toApplication() {
            return new Application(
                    field("progress.application", application),
                    field("progress.body", body),
                    field("progress.expected", expected));
        }
    }

    record RenewalPart(
            @Nullable String certificate, @Nullable LocalDate validUntil) {

        Renewal toRenewal() {
            return new Renewal(field("renewal.certificate", certificate), field("renewal.validUntil", validUntil));
        }
    }

    /** What the vendor answered. An answer that was rejected is none. */
    record AnswerPart(@Nullable String state) {

        boolean counts() {
            return !"REJECTED".equals(state);
        }

        boolean isUndecided() {
            return "WAITING".equals(state);
        }
    }

    record CausePart(
            AlertCause.@Nullable Kind kind, @Nullable String id) {}

    Notice toNotice(@Nullable String traceparent) {
        var because = field("cause", cause);
        var happened = transition(field("transition", transition));
        return new Notice(
                field("company", company),
                vendor,
                happened,
                new AlertCause(field("cause.kind", because.kind()), field("cause.id", because.id())),
                toLine(happened),
                answer != null && answer.counts(),
                answer != null && answer.isUndecided(),
                field("at", at),
                traceparent);
    }

    private AlertLine toLine(Transition happened) {
        var what = field("product", product);
        var under = field("edition", edition);
        var kind = field("entry", entry);
        return new AlertLine(
                field("id", id),
                field("revision", revision),
                new Product(
                        field("sku", sku),
                        text(what.name()),
                        what.model(),
                        exposure(field("product.usedInCii", what.usedInCii()))),
                new Edition(
                        field("edition.id", under.id()),
                        field("edition.announcement", under.announcement()),
                        text(under.title()),
                        field("edition.effective", under.effective())),
                new Entry(field("entry.code", kind.code()), text(kind.name())),
                due,
                text(explanation),
                news(happened),
                why == null ? null : text(why),
                progress == null ? null : progress.toApplication(),
                renewal == null ? null : renewal.toRenewal(),
                missing == null
                        ? List.of()
                        : missing.stream().map(part -> text(part.name())).toList(),
                false);
    }

    private CiiExposure exposure(boolean marked) {
        if (cii != null) return cii;
        return marked ? CiiExposure.MARKED : CiiExposure.NONE;
    }

    /** Transitions without a line of their own count as {@code OPENED}. */
    private static News news(Transition transition) {
        return switch (transition) {
            case REOPENED -> News.REOPENED;
            case DUE_SOON -> News.DUE_SOON;
            case OPENED, IN_PROGRESS, SATISFIED, WAIVED, LIFTED, RESCHEDULED, CARRIED, UPDATED, ANSWERED -> News.OPENED;
        };
    }

    private static Transition transition(String name) {
        return Arrays.stream(Transition.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableEvent("Unknown transition " + name + "."));
    }
}
