package io.certwatch.catalogue.watching.kafka;

import io.certwatch.catalogue.watching.SourceNews;
import io.certwatch.platform.event.OutgoingEvent;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Converts messages about a source to events. */
@Component
class SourceEvents implements Function<SourceNews, OutgoingEvent> {

    private static final String TOPIC = "certwatch.catalogue.sources.v1";
    private static final String TYPE = "io.certwatch.catalogue.source.";

    @Override
    public OutgoingEvent apply(SourceNews news) {
        var id = news.source().id().value();
        var eventId = "source/" + id + "/" + news.source().messages();
        return new OutgoingEvent(TOPIC, id, TYPE + type(news.kind()), eventId, news.at(), SourceMessage.of(news));
    }

    private static String type(SourceNews.Kind kind) {
        return switch (kind) {
            case CHANGED -> "changed";
            case HELD -> "held";
            case FAILING -> "failing";
            case STALE -> "stale";
            case NOT_LIVE -> "not-live";
            case RECOVERED -> "recovered";
        };
    }
}
