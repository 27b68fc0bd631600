package io.certwatch.catalogue.watching.mongo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.watching.Assertions;
import io.certwatch.catalogue.watching.FetchedOriginal;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.catalogue.watching.Watched;
import io.certwatch.catalogue.watching.schedule.Cadence;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;
import io.certwatch.importjob.Original;
import io.certwatch.platform.mongo.StoredAs;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the types in a source are stored that the driver cannot store by itself. */
final class SourceTypes {

    private SourceTypes() {}

    static MongoDatabase in(MongoDatabase database) {
        return StoredAs.in(
                database,
                StoredAs.text(SourceId.class, SourceId::value, SourceId::new),
                StoredAs.text(URI.class, URI::toString, URI::create),
                StoredAs.text(Duration.class, Duration::toString, Duration::parse),
                StoredAs.text(Address.class, Address::text, Address::of),
                StoredAs.text(Cadence.class, Cadence::text, Cadence::of),
                new StoredAs<>(Watched.class, WatchedForm.class, WatchedForm::of, WatchedForm::toWatched),
                new StoredAs<>(
                        Assertions.class, AssertionsForm.class, AssertionsForm::of, AssertionsForm::toAssertions),
                new StoredAs<>(FetchedOriginal.class, OriginalForm.class, OriginalForm::of, OriginalForm::toOriginal));
    }

    public record WatchedForm(
            @Nullable ListKind register,
            @Nullable Force force,
            @Nullable Bilingual title) {

        static WatchedForm of(Watched watched) {
            return switch (watched) {
                case Watched.EditionList(var force, var title) -> new WatchedForm(null, force, title);
                case Watched.RegisterList(var kind) -> new WatchedForm(kind, null, null);
                case Watched.LawPage() -> new WatchedForm(null, null, null);
            };
        }

        Watched toWatched() {
            if (register != null) return new Watched.RegisterList(register);
            return force == null ? new Watched.LawPage() : new Watched.EditionList(force, requireNonNull(title));
        }
    }

    public record AssertionsForm(
            int minCount,
            @Nullable Integer maxCount,
            Map<String, Double> filled,
            double countDrop,
            double fillDrop,
            double changed) {

        static AssertionsForm of(Assertions assertions) {
            return new AssertionsForm(
                    assertions.minCount(),
                    assertions.maxCount(),
                    assertions.filled().entrySet().stream()
                            .collect(toMap(column -> column.getKey().name(), Map.Entry::getValue)),
                    assertions.countDrop(),
                    assertions.fillDrop(),
                    assertions.changed());
        }

        Assertions toAssertions() {
            var columns = filled.entrySet().stream()
                    .collect(toMap(column -> Header.valueOf(column.getKey()), Map.Entry::getValue));
            return new Assertions(minCount, maxCount, columns, countDrop, fillDrop, changed);
        }
    }

    /** Header names are values, since they may contain characters that field names may not. */
    public record OriginalForm(Original original, URI from, List<HeaderForm> headers) {

        public record HeaderForm(String name, List<String> values) {}

        static OriginalForm of(FetchedOriginal fetched) {
            var headers = fetched.headers().entrySet().stream()
                    .map(header -> new HeaderForm(header.getKey(), header.getValue()))
                    .toList();
            return new OriginalForm(fetched.original(), fetched.from(), headers);
        }

        FetchedOriginal toOriginal() {
            return new FetchedOriginal(
                    original, from, headers.stream().collect(toMap(HeaderForm::name, HeaderForm::values)));
        }
    }
}
