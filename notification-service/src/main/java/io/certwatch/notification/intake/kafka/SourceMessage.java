package io.certwatch.notification.intake.kafka;

import static io.certwatch.notification.intake.kafka.TextPart.text;

import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.alert.SourceNews.Figures;
import io.certwatch.notification.alert.SourceNews.Kind;
import io.certwatch.notification.alert.SourceNews.Links;
import io.certwatch.notification.alert.SourceNews.Publishes;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.event.IncomingForm;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a source event that this service reads. */
@IncomingForm
record SourceMessage(
        String id,
        long revision,
        TextPart name,
        String address,
        ListPart list,
        @Nullable List<SaidPart> alarms,
        @Nullable CheckPart check,
        @Nullable NewestPart newest,
        TextPart sentence,
        Instant at) {

    private static final String TYPE = "io.certwatch.catalogue.source.";

    record ListPart(Publishes of) {}

    record SaidPart(@Nullable TextPart sentence) {}

    record CheckPart(
            @Nullable String href,
            @Nullable String original,
            @Nullable List<SaidPart> reasons,
            @Nullable FiguresPart figures) {}

    record FiguresPart(long count, @Nullable Long lastGood, long added, long changed, long gone) {

        Figures toFigures() {
            return new Figures(count, lastGood, added, changed, gone);
        }
    }

    record NewestPart(@Nullable String href) {}

    /** Empty if the type of the event was added after this release. */
    Optional<SourceNews> toNews(String type) {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        type.equals(TYPE + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .map(this::toNews);
    }

    private SourceNews toNews(Kind kind) {
        var figures = check == null ? null : check.figures();
        return new SourceNews(
                id,
                revision,
                kind,
                text(name),
                address,
                list.of(),
                text(sentence),
                check == null ? List.of() : sentences(check.reasons()),
                sentences(alarms),
                figures == null ? null : figures.toFigures(),
                new Links(
                        check == null ? null : check.href(),
                        check == null ? null : check.original(),
                        newest == null ? null : newest.href()),
                at);
    }

    private static List<BilingualText> sentences(@Nullable List<SaidPart> parts) {
        return parts == null
                ? List.of()
                : parts.stream().map(part -> text(part.sentence())).toList();
    }
}
