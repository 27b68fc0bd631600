package io.certwatch.importjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of imports and their findings. */
public abstract class ImportsContract<D> {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final String OWNER = "demo";

    private Imports<D> imports;
    private RowFindings findings;

    protected abstract Imports<D> emptyImports();

    protected abstract RowFindings emptyFindings();

    protected abstract D details();

    /** Different from the others. */
    protected abstract D laterDetails();

    @BeforeEach
    void begin() {
        imports = emptyImports();
        findings = emptyFindings();
    }

    private ImportJob<D> received(String id, int secondsLater, @Nullable String key) {
        return ImportJob.receive(
                id,
                OWNER,
                key,
                new Original("sha-" + id, "text/csv", "GBK", 10),
                details(),
                NOON.plusSeconds(secondsLater),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    private ImportJob<D> added(String id, int secondsLater) {
        var received = received(id, secondsLater, null);
        assertThat(imports.add(received)).isTrue();
        return received;
    }

    @Test
    void returnsImportsAsStored() {
        var received = added("a", 0);
        var counts = new RowCounts(9, 8, 7, 6, 5, 4, 3, 2, 1);
        var begun = received.begin(Phase.CHECKING, NOON);
        var setBack = begun.advance(begun.progress().withCounts(counts, 0.5, NOON.plusSeconds(1)))
                .with(laterDetails())
                .setBack(new Setback(new Sentence("磁盘故障", "the disk failed"), NOON, NOON.plusSeconds(5)));
        var failed = setBack.fail(new ImportFailure(new Sentence("文件不完整", "it is cut off"), "A", 4L), NOON);

        assertThat(imports.find(OWNER, "a")).contains(received);
        assertThat(imports.move(received, setBack)).isTrue();
        assertThat(imports.find(OWNER, "a")).contains(setBack);
        assertThat(imports.move(setBack, failed)).isTrue();
        assertThat(imports.find(OWNER, "a")).contains(failed);
    }

    @Test
    void showsAnImportToItsOwnerOnly() {
        added("a", 0);

        assertThat(imports.find("other", "a")).isEmpty();
        assertThat(imports.next("other")).isEmpty();
        assertThat(imports.newestFirst("other", null, 9)).isEmpty();
    }

    @Test
    void updatesOnlyTheRevisionThatWasRead() {
        var received = added("a", 0);
        var begun = received.begin(Phase.CHECKING, NOON);
        imports.move(received, begun);

        assertThat(imports.move(received, received.cancelling())).isFalse();
        assertThat(imports.find(OWNER, "a")).contains(begun);
    }

    @Test
    void returnsWorkInOrderOfArrival() {
        added("a", 60);
        var held = added("h", -60);
        imports.move(held, held.held());
        var first = added("b", 0);

        assertThat(imports.waiting()).containsExactly(OWNER);
        assertThat(imports.next(OWNER)).contains(first);
        imports.move(first, first.complete(NOON));
        assertThat(imports.next(OWNER).map(ImportJob::id)).contains("a");
    }

    @Test
    void refusesASecondImportWithAKeyThatReads() {
        var first = received("a", 0, "key");
        assertThat(imports.add(first)).isTrue();

        assertThat(imports.add(received("b", 1, "key"))).isFalse();
        assertThat(imports.reading("key")).contains(first);
        imports.move(first, first.cancelling());
        assertThat(imports.reading("key")).isEmpty();
        assertThat(imports.add(received("c", 2, "key"))).isTrue();
    }

    @Test
    void listsNewestFirstFromAnyPosition() {
        for (int i = 0; i < 3; i++) added("i" + i, i);

        assertThat(imports.newestFirst(OWNER, null, 2))
                .extracting(ImportJob::id)
                .containsExactly("i2", "i1");
        assertThat(imports.newestFirst(OWNER, "i1", 2))
                .extracting(ImportJob::id)
                .containsExactly("i0");
        assertThat(imports.newest(OWNER, job -> !job.id().equals("i2")).map(ImportJob::id))
                .contains("i1");
        assertThat(imports.newest(OWNER, _ -> false)).isEmpty();
    }

    @Test
    void storesFindingsOnceUntilTheyAreDeleted() {
        var first = row(2);
        var second = row(10);
        findings.add(Kind.REJECTED, "a", List.of(second, first));
        findings.add(Kind.REJECTED, "a", List.of(first));
        findings.add(Kind.REMARKED, "a", List.of(row(5)));
        findings.add(Kind.REJECTED, "ab", List.of(row(3)));

        assertThat(rows(Kind.REJECTED, "a", 0)).containsExactly(first, second);
        assertThat(rows(Kind.REJECTED, "a", 2)).containsExactly(second);
        assertThat(rows(Kind.REMARKED, "a", 0)).containsExactly(row(5));
        findings.forgetRows("a");
        assertThat(rows(Kind.REJECTED, "a", 0)).isEmpty();
        assertThat(rows(Kind.REMARKED, "a", 0)).isEmpty();
        assertThat(rows(Kind.REJECTED, "ab", 0)).hasSize(1);
    }

    @Test
    void listsAbsentItemsInOrder() {
        findings.addAbsent("a", List.of("N/2", "N/1"));
        findings.addAbsent("a", List.of("N/2"));

        assertThat(findings.absent("a", null, 1)).containsExactly("N/1");
        assertThat(findings.absent("a", "N/1", 5)).containsExactly("N/2");
        findings.forgetAbsent("a");
        assertThat(findings.absent("a", null, 5)).isEmpty();
    }

    private List<FaultyRow> rows(Kind kind, String id, long after) {
        var rows = new ArrayList<FaultyRow>();
        findings.each(kind, id, after, rows::add);
        return rows;
    }

    private static FaultyRow row(long number) {
        return new FaultyRow(
                number,
                new RowError(
                        "sheet 1",
                        7,
                        List.of(
                                new RowError.Problem(3, "No.", "number", "", PlatformText.missing()),
                                new RowError.Problem(0, "", "holder", null, PlatformText.missing())),
                        List.of("", "M-1")));
    }
}
