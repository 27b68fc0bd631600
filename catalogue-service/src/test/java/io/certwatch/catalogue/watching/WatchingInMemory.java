package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.InMemoryEditionUseCases;
import io.certwatch.catalogue.edition.reading.ReadDocument;
import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.lexicon.LexiconEntry;
import io.certwatch.catalogue.lexicon.LexiconInMemory;
import io.certwatch.catalogue.lexicon.ShippedLexicon;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.RegisterInMemory;
import io.certwatch.catalogue.vocabulary.LexiconParameterNames;
import io.certwatch.catalogue.watching.SourceSettings.Freshness;
import io.certwatch.catalogue.watching.schedule.Cadence;
import io.certwatch.catalogue.watching.schedule.Schedule;
import io.certwatch.catalogue.watching.version.ExamineOriginal;
import io.certwatch.catalogue.watching.version.ReadEdition;
import io.certwatch.catalogue.watching.version.ReadLawPage;
import io.certwatch.catalogue.watching.version.ReadVersion;
import io.certwatch.catalogue.watching.work.Cron;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;
import io.certwatch.tabular.InProcessReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everything from an address to a draft or an import, without database or network; the clock stands until a test moves it. */
final class WatchingInMemory {

    static final SourceId ID = new SourceId("watched");
    static final Watched CATALOGUE = new Watched.EditionList(Force.STATUTORY, new Bilingual(null, "Catalogue"));
    static final Watched LAW = new Watched.LawPage();
    static final Watched REGISTER = new Watched.RegisterList(ListKind.FULL);

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T04:00:00Z"));
    final ScriptedFetcher otherSide = new ScriptedFetcher(clock);
    final InMemoryEditionUseCases desk = new InMemoryEditionUseCases(clock);
    final RegisterInMemory register = new RegisterInMemory();
    final SourcesInMemory sources = new SourcesInMemory();
    final ChecksInMemory checks = new ChecksInMemory();
    final List<Check> made = new ArrayList<>();
    private final ReadEdition readEdition = new ReadEdition(
            new InProcessReader(),
            register.originals,
            new ReadDocument(new InProcessReader(), desk.editions, new LexiconParameterNames(shipped())));
    private final ReadVersion readVersion = new ReadVersion(
            register.originals,
            readEdition,
            register.surveyList(),
            new ReadLawPage(new InProcessReader(), register.originals));
    private final AcceptVersion acceptVersion = new AcceptVersion(
            readEdition,
            desk.editions,
            desk.receive,
            desk.publish,
            register.receiveList(),
            register.releaseImport(),
            register.originals);
    final EditSources keep = new EditSources(sources, Cron.TIMETABLE, clock);
    final DecideHold settle = new DecideHold(sources, checks, readVersion, acceptVersion, clock);
    final WatchFreshness freshness = new WatchFreshness(sources, desk.editions, register.imports, clock);
    final CheckDue due = new CheckDue(sources, checkSource(sources), clock);

    CheckSource checkSource(Sources store) {
        return new CheckSource(
                store,
                otherSide,
                register.originals,
                new ExamineOriginal(readVersion),
                acceptVersion,
                new ConcludeCheck(store, checks, Cron.TIMETABLE),
                (_, work) -> {
                    work.run();
                    return true;
                },
                made::add,
                clock);
    }

    static SourceSettings settings(Watched watched) {
        return settings(
                watched,
                new Schedule(new Cadence.Every(Duration.ofHours(6)), Duration.ZERO),
                false,
                Freshness.UNLIMITED);
    }

    static SourceSettings settings(Watched watched, Schedule schedule, boolean trusted, Freshness freshness) {
        return new SourceSettings(
                new Bilingual("来源", "Source"),
                Address.of("https://lists.example/catalogue"),
                watched,
                schedule,
                trusted,
                Assertions.usualFor(watched),
                freshness,
                true);
    }

    WatchedSource watch(SourceSettings settings) {
        keep.keep(ID, settings, null);
        return source();
    }

    WatchedSource source() {
        return sources.find(ID).orElseThrow();
    }

    /** Moves the clock to the next check and runs it. */
    Check next() {
        clock.moveTo(source().checkState().nextAt());
        due.byTheClock();
        return made.getLast();
    }

    /** Sets the next content and runs the check that finds it. */
    Check shows(String file) {
        otherSide.shows(file(file), mediaType(file));
        return next();
    }

    List<SourceNews.Kind> told() {
        return sources.told.stream().map(SourceNews::kind).toList();
    }

    private static LexiconInMemory shipped() {
        var lexicon = new LexiconInMemory();
        lexicon.bringUpTo(ShippedLexicon.read().entrySet().stream()
                .map(seed -> new LexiconEntry(seed.getKey(), 1, List.of(), seed.getValue(), "shipped", null))
                .toList());
        return lexicon;
    }

    static byte[] file(String name) {
        try (var file = WatchingInMemory.class.getResourceAsStream("/watching/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String mediaType(String name) {
        return name.endsWith(".html")
                ? "text/html"
                : name.endsWith(".csv")
                        ? "text/csv"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
}
