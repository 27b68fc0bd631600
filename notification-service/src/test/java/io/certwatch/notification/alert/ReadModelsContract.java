package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.alert.Run.Opened;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Read models store the newest revision, in whatever order the events arrive. */
public abstract class ReadModelsContract {

    protected abstract KnownObligations obligations();

    protected abstract Runs runs();

    @Test
    void keepsTheNewestRevisionOfAnObligation() {
        obligations().save(List.of(obligation(2, Transition.LIFTED)));
        obligations().save(List.of(obligation(1, Transition.OPENED)));
        assertThat(obligations().find("demo", "o1")).contains(obligation(2, Transition.LIFTED));
        obligations().save(List.of(obligation(3, Transition.REOPENED)));
        assertThat(obligations().find("demo", "o1")).contains(obligation(3, Transition.REOPENED));
    }

    @Test
    void findsSeveralObligations() {
        obligations().save(List.of(obligation(1, Transition.OPENED)));
        assertThat(obligations().find("demo", List.of("o1", "o9"))).containsExactly(obligation(1, Transition.OPENED));
        assertThat(obligations().find("other", List.of("o1"))).isEmpty();
    }

    @Test
    void savesManyWithoutReplacingNewerOnes() {
        var newer = obligation("o1", 2, Transition.LIFTED);
        obligations().save(List.of(newer, obligation("o2", 1, Transition.OPENED)));
        var answered = Fixtures.known("o2", 2, Transition.ANSWERED, VENDOR, alertId(), true);
        obligations()
                .save(List.of(
                        obligation("o1", 1, Transition.OPENED), answered, obligation("o3", 1, Transition.OPENED)));
        assertThat(obligations().of(List.of(change("o1"), change("o2"), change("o3"), change("o1"), change("o4"))))
                .containsExactlyInAnyOrder(newer, answered, obligation("o3", 1, Transition.OPENED));
    }

    @Test
    void findsTheObligationsOfAProduct() {
        obligations().save(List.of(obligation("o1", 1, Transition.OPENED), obligation("o2", 1, Transition.OPENED)));

        var product = line("o2").product().sku();
        assertThat(obligations().ofProduct("demo", product)).containsExactly(obligation("o2", 1, Transition.OPENED));
        assertThat(obligations().ofProduct("other", product)).isEmpty();
    }

    @Test
    void findsTheVendorsWithSomethingOpen() {
        obligations().save(List.of(obligation("o1", 1, Transition.OPENED), obligation("o2", 1, Transition.LIFTED)));
        obligations().save(List.of(Fixtures.known("o3", 1, Transition.WAIVED, "closed-cn", alertId(), false)));
        var some = List.of(VENDOR, "closed-cn", "unknown-cn");
        assertThat(obligations().vendorsWithOpen("demo", some)).containsExactly(VENDOR);
        assertThat(obligations().vendorsWithOpen("demo", List.of("closed-cn"))).isEmpty();
        assertThat(obligations().vendorsWithOpen("other", some)).isEmpty();
    }

    @Test
    void findsWhatIsOpenOfAVendor() {
        obligations().save(List.of(obligation("o1", 1, Transition.OPENED), obligation("o2", 1, Transition.LIFTED)));
        obligations()
                .save(List.of(
                        Fixtures.known("o3", 1, Transition.OPENED, "other-cn", alertId(), false),
                        Fixtures.known("o4", 1, Transition.REOPENED, VENDOR, alertId(), true)));

        assertThat(obligations().openOf("demo", VENDOR, 5))
                .extracting(KnownObligation::id)
                .containsExactly("o1", "o4");
        assertThat(obligations().openOf("demo", VENDOR, 1)).hasSize(1);
        assertThat(obligations().openOf("other", VENDOR, 5)).isEmpty();
    }

    private static ObligationChange change(String obligation) {
        return Fixtures.change(Transition.UPDATED, line(obligation));
    }

    @Test
    void movesARevisionToAnotherAlert() {
        obligations().save(List.of(obligation(1, Transition.OPENED)));
        var moved = Fixtures.known("o1", 1, Transition.OPENED, VENDOR, alertId().next(), false);
        obligations().save(List.of(moved));
        assertThat(obligations().find("demo", "o1")).contains(moved);
    }

    @Test
    void separatesTheObligationsOfCompanies() {
        obligations().save(List.of(obligation(1, Transition.OPENED)));
        assertThat(obligations().find("other", "o1")).isEmpty();
    }

    @Test
    void keepsTheNewestRevisionOfARun() {
        var completed =
                new Run("run", 2, AlertCause.Kind.EDITION, NOON, List.of(new Opened("demo", null, 3)), true, null);
        runs().save(completed);
        runs().save(new Run("run", 1, AlertCause.Kind.EDITION, null, List.of(), true, null));
        assertThat(runs().find("run")).contains(completed);
        assertThat(runs().find("another")).isEmpty();
    }

    @Test
    void storesTheImportedFileAndWhetherVendorsAreOmitted() {
        var file = new ImportedFile("物料清单.xlsx", NOON);
        var ended =
                new Run("import", 9, AlertCause.Kind.IMPORT, NOON, List.of(new Opened("demo", "acme", 3)), false, file);
        runs().save(ended);
        assertThat(runs().find("import")).contains(ended);
        assertThat(ended.openedFor("demo", "acme")).hasValue(3);
        assertThat(ended.openedFor("demo", "unlisted")).isEmpty();
        runs().save(new Run(
                "nameless", 9, AlertCause.Kind.IMPORT, NOON, List.of(), true, new ImportedFile(null, NOON)));
        assertThat(runs().find("nameless")).map(Run::file).contains(new ImportedFile(null, NOON));
    }

    private static KnownObligation obligation(long revision, Transition transition) {
        return obligation("o1", revision, transition);
    }

    private static KnownObligation obligation(String id, long revision, Transition transition) {
        return Fixtures.known(id, revision, transition, VENDOR, alertId(), false);
    }
}
