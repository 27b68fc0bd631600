package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.register.CertificateFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of imports. */
public abstract class ImportsContract {

    private Imports imports;

    protected abstract Imports emptyImports();

    @BeforeEach
    void begin() {
        imports = emptyImports();
    }

    @Test
    void returnsStoredImports() {
        var received = received("a", 0);
        var held = received.held(List.of("half of it is missing"), new Measures(3, 1, Map.of("NUMBER", 0.5), 1, 2, 1));
        imports.add(received);

        assertThat(imports.find("a")).contains(received);
        assertThat(imports.move(received, held)).isTrue();
        assertThat(imports.find("a")).contains(held);
        var done = received.done(Progress.NONE, "read with the catalogue of that day", NOON);
        imports.move(received, done);
        assertThat(imports.find("a")).contains(held);
        var setBack = held.setBack(new Setback("the disk failed", NOON, NOON.plusSeconds(5)));
        imports.move(held, setBack);
        assertThat(imports.find("a")).contains(setBack);
        imports.move(setBack, setBack.failed("it broke its reader", NOON));
        assertThat(imports.find("a").map(ListImport::failure)).contains("it broke its reader");
    }

    @Test
    void updatesOnlyTheRevisionThatWasRead() {
        var received = received("a", 0);
        imports.add(received);
        imports.move(received, received.begins());

        assertThat(imports.move(received, received.cancelled(Progress.NONE, NOON)))
                .isFalse();
    }

    @Test
    void returnsWorkInOrderOfArrival() {
        var first = received("b", 0);
        imports.add(received("a", 60));
        imports.add(first);

        assertThat(imports.next()).contains(first);
        imports.move(first, first.done(Progress.NONE, "basis", NOON));
        assertThat(imports.next().map(ListImport::id)).contains("a");
    }

    @Test
    void findsTheLastAppliedListOfAKindAndSource() {
        var good = received("a", 0);
        imports.add(good);
        imports.move(good, good.done(Progress.NONE, "basis", NOON));
        imports.add(received("b", 60));

        assertThat(imports.lastDone(ListKind.FULL, "cac").map(ListImport::id)).contains("a");
        assertThat(imports.lastDone(ListKind.PARTIAL, "cac")).isEmpty();
        assertThat(imports.newest("cac").map(ListImport::id)).contains("b");
        assertThat(imports.lastDone(ListKind.FULL, "miit")).isEmpty();
    }

    @Test
    void listsNewestFirstFromAnyPosition() {
        for (int i = 0; i < 3; i++) imports.add(received("i" + i, i));

        assertThat(imports.newestFirst(null, 2)).extracting(ListImport::id).containsExactly("i2", "i1");
        assertThat(imports.newestFirst("i1", 2)).extracting(ListImport::id).containsExactly("i0");
    }

    @Test
    void storesFindingsOnceUntilTheyAreDeleted() {
        var first = row(2);
        var second = row(10);
        imports.reject("a", List.of(second, first));
        imports.reject("a", List.of(first));
        imports.miss("a", List.of("N/2", "N/1"));
        imports.reject("ab", List.of(row(3)));

        assertThat(rejected("a", 0)).containsExactly(first, second);
        assertThat(rejected("a", 2)).containsExactly(second);
        assertThat(imports.absent("a", null, 1)).containsExactly("N/1");
        assertThat(imports.absent("a", "N/1", 5)).containsExactly("N/2");
        imports.forgetFindings("a");
        assertThat(rejected("a", 0)).isEmpty();
        assertThat(imports.absent("a", null, 5)).isEmpty();
        assertThat(rejected("ab", 0)).hasSize(1);
    }

    private List<RejectedRow> rejected(String id, long after) {
        var rows = new ArrayList<RejectedRow>();
        imports.eachRejected(id, after, rows::add);
        return rows;
    }

    private static RejectedRow row(long number) {
        return new RejectedRow(
                number,
                "sheet 1",
                7,
                List.of(
                        new RejectedRow.Problem(3, "证书编号", "number", "", "is missing"),
                        new RejectedRow.Problem(0, "", "holder", null, "is missing")),
                List.of("", "M-1"));
    }

    private static ListImport received(String id, int secondsLater) {
        return ListImport.received(
                id,
                ListKind.FULL,
                "cac",
                new Original("sha-" + id, "text/csv", null, 10),
                NOON.plusSeconds(secondsLater));
    }
}
