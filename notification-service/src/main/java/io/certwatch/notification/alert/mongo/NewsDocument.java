package io.certwatch.notification.alert.mongo;

import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.alert.SourceNews.Figures;
import io.certwatch.notification.alert.SourceNews.Links;
import io.certwatch.notification.alert.mongo.LineDocument.TextDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public, with plain component types: the driver's record codec needs both. */
public record NewsDocument(
        String source,
        long revision,
        SourceNews.Kind kind,
        TextDocument name,
        String address,
        SourceNews.Publishes publishes,
        TextDocument sentence,
        List<TextDocument> reasons,
        List<TextDocument> alarms,
        @Nullable FiguresDocument figures,
        @Nullable String check,
        @Nullable String original,
        @Nullable String newest,
        Instant at) {

    public record FiguresDocument(long count, @Nullable Long lastGood, long added, long changed, long gone) {}

    static NewsDocument of(SourceNews news) {
        var figures = news.figures();
        return new NewsDocument(
                news.source(),
                news.revision(),
                news.kind(),
                TextDocument.of(news.name()),
                news.address(),
                news.publishes(),
                TextDocument.of(news.sentence()),
                news.reasons().stream().map(TextDocument::of).toList(),
                news.alarms().stream().map(TextDocument::of).toList(),
                figures == null
                        ? null
                        : new FiguresDocument(
                                figures.count(),
                                figures.lastGood(),
                                figures.added(),
                                figures.changed(),
                                figures.gone()),
                news.links().check(),
                news.links().original(),
                news.links().newest(),
                news.at());
    }

    SourceNews toNews() {
        return new SourceNews(
                source,
                revision,
                kind,
                name.toText(),
                address,
                publishes,
                sentence.toText(),
                reasons.stream().map(TextDocument::toText).toList(),
                alarms.stream().map(TextDocument::toText).toList(),
                figures == null
                        ? null
                        : new Figures(figures.count, figures.lastGood, figures.added, figures.changed, figures.gone),
                new Links(check, original, newest),
                at);
    }
}
