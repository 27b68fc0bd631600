package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.vocabulary.BilingualText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a notice tells of a watched source. */
@Schema(name = "SourceNews")
record SourceNewsView(
        String source,
        long revision,
        SourceNews.Kind kind,
        BilingualText name,
        String address,
        SourceNews.Publishes publishes,
        BilingualText sentence,
        List<BilingualText> reasons,
        List<BilingualText> alarms,
        @Nullable FiguresView figures,
        NewsLinksView links,
        Instant at) {

    @Schema(name = "SourceNewsFigures")
    record FiguresView(long count, @Nullable Long lastGood, long added, long changed, long gone) {

        static @Nullable FiguresView of(SourceNews.@Nullable Figures figures) {
            return figures == null
                    ? null
                    : new FiguresView(
                            figures.count(), figures.lastGood(), figures.added(), figures.changed(), figures.gone());
        }
    }

    @Schema(name = "SourceNewsLinks")
    record NewsLinksView(
            @Nullable String check,
            @Nullable String original,
            @Nullable String newest) {

        static NewsLinksView of(SourceNews.Links links) {
            return new NewsLinksView(links.check(), links.original(), links.newest());
        }
    }

    static @Nullable SourceNewsView of(@Nullable SourceNews news) {
        return news == null
                ? null
                : new SourceNewsView(
                        news.source(),
                        news.revision(),
                        news.kind(),
                        news.name(),
                        news.address(),
                        news.publishes(),
                        news.sentence(),
                        news.reasons(),
                        news.alarms(),
                        FiguresView.of(news.figures()),
                        NewsLinksView.of(news.links()),
                        news.at());
    }
}
