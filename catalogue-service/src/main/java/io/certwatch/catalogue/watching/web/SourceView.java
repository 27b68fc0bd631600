package io.certwatch.catalogue.watching.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.certwatch.catalogue.watching.Assertions;
import io.certwatch.catalogue.watching.Check;
import io.certwatch.catalogue.watching.NewestVersion;
import io.certwatch.catalogue.watching.SourceAlarm;
import io.certwatch.catalogue.watching.SourceSettings.Freshness;
import io.certwatch.catalogue.watching.Watched;
import io.certwatch.catalogue.watching.WatchedSource;
import io.certwatch.edition.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings and the state of a source. */
record SourceView(
        String id,
        int revision,
        Bilingual name,
        String address,
        ListView list,
        String cadence,
        String jitter,
        boolean trusted,
        AssertionsView assertions,
        FreshnessView freshness,
        boolean enabled,
        List<SourceAlarm> alarms,
        @Nullable NewestView newest,
        @Nullable Instant changedAt,
        @Nullable Instant nextCheckAt,
        int failures,
        @Nullable String openCheck,
        String checks) {

    record ListView(
            String of,
            @Nullable String force,
            @Nullable Bilingual title,
            @Nullable String kind) {

        static ListView of(Watched watched) {
            return switch (watched) {
                case Watched.EditionList(var force, var title) -> new ListView("EDITION", force.name(), title, null);
                case Watched.RegisterList(var kind) -> new ListView("REGISTER", null, null, kind.name());
                case Watched.LawPage() -> new ListView("LAW", null, null, null);
            };
        }
    }

    record AssertionsView(
            int minCount,
            @Nullable Integer maxCount,
            Map<String, Double> filled,
            double countDrop,
            double fillDrop,
            double changed) {

        static AssertionsView of(Assertions assertions) {
            var filled = new TreeMap<String, Double>();
            assertions.filled().forEach((column, share) -> filled.put(column.name(), share));
            return new AssertionsView(
                    assertions.minCount(),
                    assertions.maxCount(),
                    filled,
                    assertions.countDrop(),
                    assertions.fillDrop(),
                    assertions.changed());
        }
    }

    record FreshnessView(@Nullable String silent, @Nullable String notLive) {

        static FreshnessView of(Freshness freshness) {
            return new FreshnessView(text(freshness.silent()), text(freshness.notLive()));
        }

        private static @Nullable String text(@Nullable Duration duration) {
            return duration == null ? null : duration.toString();
        }
    }

    record NewestView(
            int check,
            Instant seenAt,
            @Nullable String edition,
            @JsonProperty("import") @Nullable String importId,
            boolean live,
            String href) {

        static NewestView of(NewestVersion newest, WatchedSource source) {
            return new NewestView(
                    newest.check(),
                    newest.seenAt(),
                    newest.edition(),
                    newest.importId(),
                    newest.live(),
                    newest.href(source.id()));
        }
    }

    static SourceView of(WatchedSource source, Disclosure disclosure) {
        var settings = source.settings();
        var schedule = settings.schedule();
        var known = source.knowledge();
        var open = source.checkState().open();
        return new SourceView(
                source.id().value(),
                source.revision(),
                settings.name(),
                disclosure.text(settings.address().text()),
                ListView.of(settings.watched()),
                schedule.cadence().text(),
                schedule.jitter().toString(),
                settings.trusted(),
                AssertionsView.of(settings.assertions()),
                FreshnessView.of(settings.freshness()),
                settings.enabled(),
                disclosure.alarms(source.alarms()),
                known.newest() == null ? null : NewestView.of(known.newest(), source),
                known.changedAt(),
                source.watched() ? source.checkState().nextAt() : null,
                source.checkState().failures(),
                open == null ? null : Check.href(source.id(), open.number()),
                "/api/sources/" + source.id() + "/checks");
    }
}
