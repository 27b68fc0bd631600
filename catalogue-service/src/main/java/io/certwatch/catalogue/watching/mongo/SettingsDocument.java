package io.certwatch.catalogue.watching.mongo;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.Force;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.watching.Assertions;
import io.certwatch.catalogue.watching.Cadence;
import io.certwatch.catalogue.watching.Freshness;
import io.certwatch.catalogue.watching.Schedule;
import io.certwatch.catalogue.watching.SourceSettings;
import io.certwatch.catalogue.watching.Watched;
import io.certwatch.catalogue.watching.fetching.Address;
import java.time.Duration;
import java.util.EnumMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps the settings of a source to and from their part of the document; durations in ISO 8601. */
final class SettingsDocument {

    private SettingsDocument() {}

    static Document of(SourceSettings settings) {
        return new Document("name", words(settings.name()))
                .append("address", settings.address().text())
                .append("watched", watched(settings.watched()))
                .append("cadence", cadence(settings.schedule().cadence()))
                .append("jitter", settings.schedule().jitter().toString())
                .append("trusted", settings.trusted())
                .append("assertions", assertions(settings.assertions()))
                .append("silent", text(settings.freshness().silent()))
                .append("notLive", text(settings.freshness().notLive()))
                .append("enabled", settings.enabled());
    }

    static SourceSettings read(Document document) {
        return new SourceSettings(
                readWords(document.get("name", Document.class)),
                Address.of(document.getString("address")),
                readWatched(document.get("watched", Document.class)),
                new Schedule(
                        readCadence(document.get("cadence", Document.class)),
                        Duration.parse(document.getString("jitter"))),
                document.getBoolean("trusted"),
                readAssertions(document.get("assertions", Document.class)),
                new Freshness(duration(document.getString("silent")), duration(document.getString("notLive"))),
                document.getBoolean("enabled"));
    }

    private static Document watched(Watched watched) {
        return switch (watched) {
            case Watched.EditionList(var force, var title) ->
                new Document("force", force.name()).append("title", words(title));
            case Watched.RegisterList(var kind) -> new Document("kind", kind.name());
        };
    }

    private static Watched readWatched(Document watched) {
        var kind = watched.getString("kind");
        if (kind != null) return new Watched.RegisterList(ListKind.valueOf(kind));
        return new Watched.EditionList(
                Force.valueOf(watched.getString("force")), readWords(watched.get("title", Document.class)));
    }

    private static Document cadence(Cadence cadence) {
        return switch (cadence) {
            case Cadence.Every(var pause) -> new Document("every", pause.toString());
            case Cadence.At(var cron) -> new Document("cron", cron);
        };
    }

    private static Cadence readCadence(Document cadence) {
        var every = cadence.getString("every");
        return every == null ? new Cadence.At(cadence.getString("cron")) : new Cadence.Every(Duration.parse(every));
    }

    private static Document assertions(Assertions assertions) {
        var filled = new Document();
        assertions.filled().forEach((column, share) -> filled.append(column.name(), share));
        return new Document("minCount", assertions.minCount())
                .append("maxCount", assertions.maxCount())
                .append("filled", filled)
                .append("countDrop", assertions.countDrop())
                .append("fillDrop", assertions.fillDrop())
                .append("changed", assertions.changed());
    }

    private static Assertions readAssertions(Document assertions) {
        var filled = new EnumMap<Header, Double>(Header.class);
        assertions
                .get("filled", Document.class)
                .forEach((column, share) -> filled.put(Header.valueOf(column), (Double) share));
        return new Assertions(
                assertions.getInteger("minCount"),
                assertions.getInteger("maxCount"),
                filled,
                assertions.getDouble("countDrop"),
                assertions.getDouble("fillDrop"),
                assertions.getDouble("changed"));
    }

    private static Document words(Bilingual words) {
        return new Document("zh", words.zh()).append("en", words.en());
    }

    private static Bilingual readWords(Document words) {
        return new Bilingual(words.getString("zh"), words.getString("en"));
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }

    private static @Nullable Duration duration(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }
}
