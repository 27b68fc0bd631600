package io.certwatch.catalogue.fetching.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetch.Failure;
import io.certwatch.catalogue.fetching.Fetch.Refusal;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.fetching.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderCarrierTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Limits LIMITS =
            new Limits(100, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    @TempDir
    Path folder;

    private Path lists;
    private FolderCarrier carrier;

    @BeforeEach
    void prepare() throws IOException {
        lists = Files.createDirectory(folder.resolve("lists"));
        carrier =
                new FolderCarrier(new Roots(List.of(lists)), Duration.ofSeconds(10), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void readsTheNewestMatchingFile() throws IOException {
        write("2026-10.csv", "october", 300);
        var newest = write("2026-11.csv", "november", 200);
        write("readme.txt", "read me", 100);
        try (var fetched = fetched(fetch("*.csv"))) {
            assertThat(fetched.content().open()).hasContent("november");
            assertThat(fetched.finalAddress()).isEqualTo(newest.toUri());
            assertThat(fetched.headers())
                    .containsEntry("content-length", List.of("8"))
                    .containsEntry("last-modified", List.of("Wed, 25 Nov 2026 11:56:40 GMT"));
        }
        assertThat(newest).hasContent("november");
    }

    @Test
    void readsTheNewestFileOfAFolder() throws IOException {
        write("a.csv", "a", 300);
        write("b.xlsx", "b", 200);
        assertThat(List.of(lists.toString(), lists + "/", lists + "/*")).allSatisfy(written -> {
            try (var fetched =
                    fetched(carrier.fetch((Address.Folder) Address.of("file:" + written), LastSeen.NOTHING, LIMITS))) {
                assertThat(fetched.content().open()).hasContent("b");
            }
        });
    }

    @Test
    void prefersTheLaterNameOfTwoFilesOfTheSameTime() throws IOException {
        write("list-2.csv", "two", 100);
        write("list-1.csv", "one", 100);
        try (var fetched = fetched(fetch("*"))) {
            assertThat(fetched.content().open()).hasContent("two");
        }
    }

    @Test
    void recognizesTheSameContentUnderAnotherName() throws IOException {
        write("a.csv", "same", 300);
        LastSeen seen;
        try (var fetched = fetched(fetch("*.csv"))) {
            seen = fetched.seen();
        }
        write("b.csv", "same", 100);
        assertThat(carrier.fetch(new Address.Folder(lists, "*.csv"), seen, LIMITS))
                .isInstanceOf(Fetch.NotModified.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.csv", "~$list.csv", "list.csv.part", "list.TMP", "list.xlsx.crdownload"})
    void ignoresHiddenAndTemporaryFiles(String name) throws IOException {
        write(name, "half", 100);
        failed(fetch("*"), Failure.NO_FILE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, -60})
    void waitsForAFileThatWasJustWritten(long secondsAgo) throws IOException {
        write("old.csv", "old", 300);
        write("new.csv", "new", secondsAgo);
        assertThat(failed(fetch("*.csv"), Failure.STILL_BEING_WRITTEN).passing())
                .isTrue();
    }

    @Test
    void waitsForAFileThatGrowsWhileItIsRead() throws IOException {
        var file = write("list.csv", "one", 100);
        var found = CandidateFiles.newest(new Address.Folder(lists, "*")).orElseThrow();
        assertThat(found.stillTheSame()).isTrue();
        Files.writeString(file, "one and more");
        Files.setLastModifiedTime(file, FileTime.from(NOON.minusSeconds(100)));
        assertThat(found.stillTheSame()).isFalse();
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        write("list.csv", "x".repeat(101), 100);
        refused(fetch("*"), Refusal.TOO_LARGE);
    }

    @Test
    void refusesFoldersOutsideTheRoots() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), "secret");
        var address = new Address.Folder(folder, "*.csv");
        refused(carrier.fetch(address, LastSeen.NOTHING, LIMITS), Refusal.OUTSIDE_OF_ROOTS);
        assertThat(carrier.objection(address)).isPresent();
        refused(
                carrier.fetch(new Address.Folder(folder.resolve("lists2"), "*"), LastSeen.NOTHING, LIMITS),
                Refusal.OUTSIDE_OF_ROOTS);
        assertThat(secret).hasContent("secret");
    }

    @Test
    void refusesLinksOutOfTheRoots() throws IOException {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.setLastModifiedTime(
                Files.writeString(outside.resolve("secret.csv"), "secret"), FileTime.from(NOON.minusSeconds(100)));
        Files.createSymbolicLink(lists.resolve("file.csv"), outside.resolve("secret.csv"));
        Files.createSymbolicLink(lists.resolve("folder"), outside);
        refused(fetch("*.csv"), Refusal.OUTSIDE_OF_ROOTS);
        refused(
                carrier.fetch(new Address.Folder(lists.resolve("folder"), "*"), LastSeen.NOTHING, LIMITS),
                Refusal.OUTSIDE_OF_ROOTS);
        refused(fetch("folder"), Refusal.OUTSIDE_OF_ROOTS);
    }

    @Test
    void followsLinksWithinTheRoots() throws IOException {
        var dated = Files.createDirectory(lists.resolve("dated"));
        Files.setLastModifiedTime(
                Files.writeString(dated.resolve("2026-11.csv"), "november"), FileTime.from(NOON.minusSeconds(100)));
        Files.createSymbolicLink(lists.resolve("current.csv"), dated.resolve("2026-11.csv"));
        try (var fetched = fetched(fetch("current.csv"))) {
            assertThat(fetched.content().open()).hasContent("november");
        }
    }

    @Test
    void reportsAMissingFile() {
        failed(fetch("*.csv"), Failure.NO_FILE);
        failed(
                carrier.fetch(new Address.Folder(lists.resolve("missing"), "*"), LastSeen.NOTHING, LIMITS),
                Failure.NO_FILE);
    }

    private Path write(String name, String content, long secondsAgo) throws IOException {
        return Files.setLastModifiedTime(
                Files.writeString(lists.resolve(name), content), FileTime.from(NOON.minusSeconds(secondsAgo)));
    }

    private Fetch fetch(String pattern) {
        return carrier.fetch(new Address.Folder(lists, pattern), LastSeen.NOTHING, LIMITS);
    }

    private static Fetch.Fetched fetched(Fetch fetch) {
        assertThat(fetch).isInstanceOf(Fetch.Fetched.class);
        return (Fetch.Fetched) fetch;
    }

    private static Fetch.Failed failed(Fetch fetch, Failure reason) {
        assertThat(fetch)
                .isInstanceOfSatisfying(
                        Fetch.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
        return (Fetch.Failed) fetch;
    }

    private static void refused(Fetch fetch, Refusal reason) {
        assertThat(fetch)
                .isInstanceOfSatisfying(
                        Fetch.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
