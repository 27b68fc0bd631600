package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.watching.SourceFixture.bareCheck;
import static io.certwatch.catalogue.watching.SourceFixture.fullCheck;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of checks. */
public abstract class ChecksContract {

    private Checks checks;

    protected abstract Checks emptyChecks();

    @BeforeEach
    void begin() {
        checks = emptyChecks();
    }

    @Test
    void returnsStoredChecks() {
        for (var check : List.of(bareCheck("a", 1), fullCheck("a", 2))) {
            checks.keep(check);
            assertThat(checks.find(check.source(), check.number())).contains(check);
        }
        assertThat(checks.find(new SourceId("b"), 1)).isEmpty();
    }

    @Test
    void replacesACheckOfTheSameNumber() {
        checks.keep(bareCheck("a", 1));
        checks.keep(fullCheck("a", 1));

        assertThat(checks.newestFirst(new SourceId("a"), null, 5)).containsExactly(fullCheck("a", 1));
    }

    @Test
    void listsTheHistoryOfASourceNewestFirst() {
        for (int i = 1; i <= 12; i++) checks.keep(bareCheck("a", i));
        checks.keep(bareCheck("a-b", 1));

        assertThat(checks.newestFirst(new SourceId("a"), null, 2))
                .extracting(Check::number)
                .containsExactly(12, 11);
        assertThat(checks.newestFirst(new SourceId("a"), 3, 9))
                .extracting(Check::number)
                .containsExactly(2, 1);
    }
}
