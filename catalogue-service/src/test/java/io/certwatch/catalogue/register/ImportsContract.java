package io.certwatch.catalogue.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.certwatch.catalogue.register.CertificateFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What every keeper of imports must do. */
public abstract class ImportsContract {

    private Imports imports;

    protected abstract Imports emptyImports();

    @BeforeEach
    void begin() {
        imports = emptyImports();
    }

    @Test
    void givesBackWhatItKeeps() {
        var received = received("a", 0);
        var held = received.held(List.of("half of it is missing"), true, new Measures(3, 1, Map.of("NUMBER", 0.5), 1, 2, 1));
        imports.add(received);

        assertThat(imports.find("a")).contains(received);
        assertThat(imports.move(received, held)).isTrue();
        assertThat(imports.find("a")).contains(held);
        var done = received.done(Progress.NONE, "read with the catalogue of that day", NOON);
        imports.move(held, done);
        assertThat(imports.find("a")).contains(done);
    }

    @Test
    void movesOnlyFromThePhaseThatWasRead() {
        var received = received("a", 0);
        imports.add(received);
        imports.move(received, received.begins(Phase.CHECKING));

        assertThat(imports.move(received, received.decided(Phase.CANCELLED, "too late", NOON))).isFalse();
    }

    @Test
    void givesWorkInTheOrderOfArrival() {
        var first = received("b", 0);
        imports.add(received("a", 60));
        imports.add(first);

        assertThat(imports.next()).contains(first);
        imports.move(first, first.done(Progress.NONE, "basis", NOON));
        assertThat(imports.next().map(ListImport::id)).contains("a");
    }

    @Test
    void knowsTheListOfAKindThatWasAppliedLastForASource() {
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
    void listsNewestFirstFromAnyPlace() {
        for (int i = 0; i < 3; i++) imports.add(received("i" + i, i));

        assertThat(imports.newestFirst(null, 2)).extracting(ListImport::id).containsExactly("i2", "i1");
        assertThat(imports.newestFirst("i1", 2)).extracting(ListImport::id).containsExactly("i0");
    }

    @Test
    void keepsFindingsUntilTheyAreForgotten() {
        var rejection = new Rejection("sheet 1", 7, 3, "NUMBER", "", "A certificate has a number.");
        imports.reject("a", List.of(rejection));
        imports.miss("a", List.of("N/1"));
        var rejections = new ArrayList<Rejection>();
        var missing = new ArrayList<String>();

        imports.eachRejection("a", rejections::add);
        imports.eachMissing("a", missing::add);
        imports.forgetFindings("a");
        imports.eachRejection("a", rejections::add);
        imports.eachMissing("a", missing::add);

        assertThat(rejections).containsExactly(rejection);
        assertThat(missing).containsExactly("N/1");
    }

    private static ListImport received(String id, int secondsLater) {
        return ListImport.received(id, ListKind.FULL, "cac", new Original("sha-" + id, "text/csv", null, 10), NOON.plusSeconds(secondsLater));
    }
}
