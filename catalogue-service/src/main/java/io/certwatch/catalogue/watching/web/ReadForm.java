package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetcher;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.watching.Assertions;
import io.certwatch.catalogue.watching.SourceSettings;
import io.certwatch.catalogue.watching.SourceSettings.Freshness;
import io.certwatch.catalogue.watching.Watched;
import io.certwatch.catalogue.watching.schedule.Cadence;
import io.certwatch.catalogue.watching.schedule.Schedule;
import io.certwatch.catalogue.watching.schedule.Timetable;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Validates a form and collects all its faults. */
final class ReadForm {

    private static final int LONGEST_NAME = 200;
    private static final Duration USUAL_JITTER = Duration.ofMinutes(5);
    private static final Bilingual NO_WORDS = Bilingual.NOTHING;

    private final Fetcher fetcher;
    private final Timetable timetable;
    private final List<FieldFault> faults = new ArrayList<>();

    private ReadForm(Fetcher fetcher, Timetable timetable) {
        this.fetcher = fetcher;
        this.timetable = timetable;
    }

    static SourceSettings read(SourceForm form, Fetcher fetcher, Timetable timetable) {
        var reading = new ReadForm(fetcher, timetable);
        var settings = reading.settings(form);
        if (settings == null || !reading.faults.isEmpty()) throw RequestProblem.invalid(reading.faults);
        return settings;
    }

    private @Nullable SourceSettings settings(SourceForm form) {
        var name = name(form.name());
        var address = address(form.address());
        var watched = toWatched(form.list());
        var cadence = cadence(form.cadence());
        var jitter = jitter(form.jitter(), cadence);
        var assertions = watched == null ? null : assertions(form.assertions(), Assertions.usualFor(watched));
        var freshness = freshness(form.freshness());
        if (address == null || watched == null || cadence == null || assertions == null) return null;
        return new SourceSettings(
                name,
                address,
                watched,
                new Schedule(cadence, jitter),
                Boolean.TRUE.equals(form.trusted()),
                assertions,
                freshness,
                !Boolean.FALSE.equals(form.enabled()));
    }

    private Bilingual name(Bilingual name) {
        if (name.saysNothing()) return fault("name", ProblemText.of("problem.missing-name"), NO_WORDS);
        for (var words : new String[] {name.zh(), name.en()}) {
            if (words != null && words.length() > LONGEST_NAME)
                return fault("name", PlatformText.longerThan(LONGEST_NAME), NO_WORDS);
        }
        return name;
    }

    private @Nullable Address address(String text) {
        if (text.isBlank()) return no("address", PlatformText.missing());
        try {
            var address = Address.of(text);
            fetcher.objection(address).ifPresent(objection -> no("address", objection.detail()));
            return address;
        } catch (UnusableAddress unusable) {
            return no("address", ProblemText.of("problem.address", unusable.words()));
        }
    }

    private @Nullable Watched toWatched(SourceForm.ListForm list) {
        return switch (list.of()) {
            case "EDITION" -> {
                var force = parseEnum(Force.values(), "list.force", list.force());
                yield force == null
                        ? null
                        : new Watched.EditionList(force, list.title() == null ? NO_WORDS : list.title());
            }
            case "REGISTER" -> {
                var kind = parseEnum(ListKind.values(), "list.kind", list.kind());
                yield kind == null ? null : new Watched.RegisterList(kind);
            }
            case "LAW" -> new Watched.LawPage();
            default -> no("list.of", ProblemText.of("problem.no-list-of", list.of()));
        };
    }

    private @Nullable Cadence cadence(String text) {
        if (text.isBlank()) return no("cadence", ProblemText.of("problem.missing-cadence"));
        if (text.startsWith("P")) {
            var pause = duration("cadence", text);
            if (pause != null && pause.compareTo(Cadence.SHORTEST) < 0)
                return no("cadence", ProblemText.of("problem.shorter", Cadence.SHORTEST));
            return pause == null ? null : new Cadence.Every(pause);
        }
        var objection = timetable.objection(text.strip());
        return objection.isPresent() ? no("cadence", objection.get()) : new Cadence.At(text.strip());
    }

    private Duration jitter(@Nullable String text, @Nullable Cadence cadence) {
        if (text == null)
            return cadence instanceof Cadence.Every(var pause)
                            && pause.dividedBy(10).compareTo(USUAL_JITTER) < 0
                    ? pause.dividedBy(10)
                    : USUAL_JITTER;
        return Objects.requireNonNullElse(duration("jitter", text), USUAL_JITTER);
    }

    private Assertions assertions(SourceForm.@Nullable AssertionsForm form, Assertions usual) {
        if (form == null) return usual;
        int least = form.minCount() == null ? usual.minCount() : form.minCount();
        if (least < 1) no("assertions.minCount", ProblemText.of("problem.least-count"));
        if (form.maxCount() != null && form.maxCount() < least)
            no("assertions.maxCount", ProblemText.of("problem.less-than-least-count"));
        var filled = new EnumMap<Header, Double>(Header.class);
        if (form.filled() != null)
            form.filled().forEach((column, share) -> {
                var header = parseEnum(Header.values(), "assertions.filled." + column, column);
                if (header != null) filled.put(header, share("assertions.filled." + column, share, 1));
            });
        return new Assertions(
                least,
                form.maxCount(),
                filled,
                share("assertions.countDrop", form.countDrop(), usual.countDrop()),
                share("assertions.fillDrop", form.fillDrop(), usual.fillDrop()),
                share("assertions.changed", form.changed(), usual.changed()));
    }

    private Freshness freshness(SourceForm.@Nullable FreshnessForm form) {
        if (form == null) return Freshness.UNLIMITED;
        return new Freshness(
                form.silent() == null ? null : duration("freshness.silent", form.silent()),
                form.notLive() == null ? null : duration("freshness.notLive", form.notLive()));
    }

    private double share(String field, @Nullable Double share, double otherwise) {
        if (share == null) return otherwise;
        return share >= 0 && share <= 1 ? share : fault(field, ProblemText.of("problem.share"), otherwise);
    }

    private @Nullable Duration duration(String field, String text) {
        try {
            var duration = Duration.parse(text);
            return duration.isNegative() || duration.toDays() > 3_660
                    ? no(field, ProblemText.of("problem.ten-years"))
                    : duration;
        } catch (DateTimeParseException malformed) {
            return no(field, ProblemText.of("problem.duration"));
        }
    }

    private <E extends Enum<E>> @Nullable E parseEnum(E[] values, String field, @Nullable String name) {
        for (var value : values) if (value.name().equals(name)) return value;
        return no(
                field,
                ProblemText.of(
                        "problem.is-one-of",
                        String.join(", ", Arrays.stream(values).map(Enum::name).toList())));
    }

    private <T> @Nullable T no(String field, Localized reason) {
        faults.add(new FieldFault(field, reason));
        return null;
    }

    private <T> T fault(String field, Localized reason, T instead) {
        faults.add(new FieldFault(field, reason));
        return instead;
    }
}
