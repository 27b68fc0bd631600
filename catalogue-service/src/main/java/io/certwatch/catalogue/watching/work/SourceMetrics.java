package io.certwatch.catalogue.watching.work;

import io.certwatch.catalogue.watching.Check;
import io.certwatch.catalogue.watching.Outcome;
import io.certwatch.catalogue.watching.SourceAlarm;
import io.certwatch.catalogue.watching.WatchedSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * {@code sources.checks} counts checks by {@code outcome}. Per {@code source}: {@code sources.alarm} is 1 while the alarm of a
 * {@code kind} (held, failing, stale, not-live) lasts, {@code sources.silent} are the seconds since its last new version, and
 * {@code sources.not.live} the seconds that its newest version has waited to be in effect, 0 once it is.
 */
@Component
class SourceMetrics implements Consumer<Check> {

    private final MeterRegistry meters;
    private final MultiGauge alarms;
    private final MultiGauge silent;
    private final MultiGauge notLive;

    SourceMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.alarms = MultiGauge.builder("sources.alarm").register(meters);
        this.silent = MultiGauge.builder("sources.silent").baseUnit("seconds").register(meters);
        this.notLive =
                MultiGauge.builder("sources.not.live").baseUnit("seconds").register(meters);
        for (var outcome : Outcome.values()) meters.counter("sources.checks", "outcome", tag(outcome));
    }

    @Override
    public void accept(Check check) {
        meters.counter("sources.checks", "outcome", tag(check.outcome())).increment();
    }

    void show(List<WatchedSource> all, Instant now) {
        var watched = all.stream().filter(source -> !source.retired()).toList();
        alarms.register(watched.stream().flatMap(SourceMetrics::alarms).toList(), true);
        silent.register(
                watched.stream()
                        .<Row<?>>map(source -> Row.of(of(source), silence(source, now)))
                        .toList(),
                true);
        notLive.register(
                watched.stream()
                        .<Row<?>>map(source -> Row.of(of(source), waiting(source, now)))
                        .toList(),
                true);
    }

    private static Stream<Row<?>> alarms(WatchedSource source) {
        return Arrays.stream(SourceAlarm.Kind.values())
                .map(kind -> Row.of(
                        of(source).and("kind", tag(kind)), source.alarm(kind).isPresent() ? 1 : 0));
    }

    private static double silence(WatchedSource source, Instant now) {
        var changed = source.knowledge().changedAt();
        return Duration.between(changed == null ? source.since() : changed, now).toSeconds();
    }

    private static double waiting(WatchedSource source, Instant now) {
        var newest = source.knowledge().newest();
        return newest == null || newest.live()
                ? 0
                : Duration.between(newest.seenAt(), now).toSeconds();
    }

    private static Tags of(WatchedSource source) {
        return Tags.of("source", source.id().value());
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
