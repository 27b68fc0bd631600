package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.watching.WatchingInMemory.CATALOGUE;
import static io.certwatch.catalogue.watching.WatchingInMemory.LAW;
import static io.certwatch.catalogue.watching.WatchingInMemory.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.source.Header;
import io.certwatch.importjob.ImportJob;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The version after an accepted one: each broken version is held for its own reasons, and changes nothing. */
class SourceCorpusTest {

    private static final Map<String, Watched> WATCHED =
            Map.of("catalogue", CATALOGUE, "register", REGISTER, "law", LAW);

    private final WatchingInMemory watching = new WatchingInMemory();

    @ParameterizedTest
    @CsvFileSource(resources = "/watching/expected.csv", useHeadersInDisplayName = true)
    void acceptsHoldsOrIgnoresTheNextVersion(String list, String before, String now, Outcome outcome, String reasons) {
        watching.watch(WatchingInMemory.settings(WATCHED.get(list)));
        var good = watching.shows(list + "/" + before);
        assertThat(good.outcome()).as(good.reasons().toString()).isEqualTo(Outcome.CHANGED);
        watching.register.workOff();
        var editions = watching.desk.editions.newestFirst(null, 10);
        var imports = watching.register.imports.newestFirst(ImportJob.SHARED, null, 10);
        int told = watching.told().size();
        watching.sources.save(watching.source(), forgetful(watching.source()), List.of());

        var check = watching.shows(list + "/" + now);

        assertThat(check.outcome()).as(check.reasons().toString()).isEqualTo(outcome);
        assertThat(check.reasons())
                .extracting(Reason::code)
                .containsExactlyInAnyOrder(reasons == null ? new String[0] : reasons.split(" "));
        assertThat(check.reasons())
                .extracting(reason -> reason.sentence().zh())
                .noneMatch(zh -> Arrays.stream(Header.values()).anyMatch(header -> zh.contains(header.name())));
        if (outcome == Outcome.CHANGED) return;
        assertThat(watching.desk.editions.newestFirst(null, 10)).isEqualTo(editions);
        assertThat(watching.register.imports.newestFirst(ImportJob.SHARED, null, 10))
                .isEqualTo(imports);
        assertThat(watching.told()).hasSize(told + (outcome == Outcome.HELD ? 1 : 0));
    }

    @Test
    void coversEveryFileOfTheCorpus() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(getClass().getResource("/watching/expected.csv"))
                        .toURI())
                .getParent();
        var expected = Files.readString(folder.resolve("expected.csv"));
        var named = expected.lines()
                .skip(1)
                .map(line -> line.split(","))
                .flatMap(line -> Stream.of(line[0] + "/" + line[1], line[0] + "/" + line[2]))
                .collect(Collectors.toSet());
        try (var files = Files.walk(folder, 2)) {
            var there = files.filter(file -> folder.relativize(file).getNameCount() == 2)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toSet());
            assertThat(named).isEqualTo(there);
        }
        assertThat(Arrays.stream(Outcome.values()).filter(outcome -> expected.contains("," + outcome + ",")))
                .hasSize(4);
    }

    /** Forgets the validators, like a server that has none. */
    private static WatchedSource forgetful(WatchedSource source) {
        return source.advance(source.checkState(), source.knowledge().withSeen(LastSeen.NOTHING));
    }
}
