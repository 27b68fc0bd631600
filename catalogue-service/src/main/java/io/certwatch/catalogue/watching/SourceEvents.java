package io.certwatch.catalogue.watching;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts messages about a source to events. */
@Component
class SourceEvents implements EventForms<SourceNews> {

    private static final String TOPIC = "certwatch.catalogue.sources.v1";
    private static final String TYPE = "io.certwatch.catalogue.source.";

    @Override
    public List<OutgoingEvent> of(SourceNews news) {
        var id = news.source().id().value();
        var eventId = "source/" + id + "/" + news.source().messages();
        return List.of(
                new OutgoingEvent(TOPIC, id, TYPE + type(news.kind()), eventId, news.at(), SourceMessage.of(news)));
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

    /** The state of a source as it appears in events. */
    private record SourceMessage(
            String id,
            int revision,
            Bilingual name,
            String address,
            ListMessage list,
            boolean trusted,
            List<SourceAlarm> alarms,
            @Nullable SourceAlarm ended,
            @Nullable CheckMessage check,
            @Nullable NewestMessage newest,
            @Nullable Instant changedAt,
            Sentence sentence,
            Instant at) {

        enum Of {
            EDITION,
            REGISTER,
            LAW
        }

        record ListMessage(
                Of of, @Nullable Force force, @Nullable ListKind kind) {

            static ListMessage of(Watched watched) {
                return switch (watched) {
                    case Watched.EditionList(var force, var _) -> new ListMessage(Of.EDITION, force, null);
                    case Watched.RegisterList(var kind) -> new ListMessage(Of.REGISTER, null, kind);
                    case Watched.LawPage() -> new ListMessage(Of.LAW, null, null);
                };
            }
        }

        record CheckMessage(
                int number,
                Outcome outcome,
                Instant at,
                String href,
                @Nullable String original,
                List<Reason> reasons,
                @Nullable VersionFigures figures) {

            static CheckMessage of(Check check) {
                var href = Check.href(check.source(), check.number());
                return new CheckMessage(
                        check.number(),
                        check.outcome(),
                        check.finishedAt(),
                        href,
                        check.answer() == null ? null : href + "/original",
                        check.reasons(),
                        check.figures());
            }
        }

        record NewestMessage(
                int check,
                Instant seenAt,
                @Nullable String edition,
                @JsonProperty("import") @Nullable String importId,
                boolean live,
                String href) {

            static NewestMessage of(NewestVersion newest, SourceId source) {
                return new NewestMessage(
                        newest.check(),
                        newest.seenAt(),
                        newest.edition(),
                        newest.importId(),
                        newest.live(),
                        newest.href(source));
            }
        }

        static SourceMessage of(SourceNews news) {
            var source = news.source();
            var settings = source.settings();
            var known = source.knowledge();
            return new SourceMessage(
                    source.id().value(),
                    source.messages(),
                    settings.name(),
                    settings.address().text(),
                    ListMessage.of(settings.watched()),
                    settings.trusted(),
                    source.alarms(),
                    news.ended(),
                    news.check() == null ? null : CheckMessage.of(news.check()),
                    known.newest() == null ? null : NewestMessage.of(known.newest(), source.id()),
                    known.changedAt(),
                    news.sentence(),
                    news.at());
        }
    }
}
