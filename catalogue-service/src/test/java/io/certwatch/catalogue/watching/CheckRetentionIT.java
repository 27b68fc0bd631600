package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.watching.SourceFixture.NOON;
import static io.certwatch.catalogue.watching.SourceFixture.bareCheck;
import static io.certwatch.catalogue.watching.SourceFixture.full;
import static io.certwatch.catalogue.watching.SourceFixture.fullCheck;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.RunningService;
import io.certwatch.importjob.DeleteByAge;
import io.certwatch.importjob.Originals;
import io.certwatch.platform.retention.ExpiringData;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks from which nothing followed are deleted by age, and files that nobody needs. */
@RunningService
class CheckRetentionIT {

    private static final Set<String> NONE = Set.of();
    private static final Set<String> HELD = Set.of("demo");
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    private Checks checks;

    @Autowired
    private Sources sources;

    @Autowired
    private Originals originals;

    @Autowired
    private List<ExpiringData> kinds;

    private final SourceId source =
            new SourceId("retention-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void deletesOldChecksFromWhichNothingFollowed() {
        var id = source.value();
        sources.add(full(id).retire());
        checks.keep(fullCheck(id, 1));
        checks.keep(bareCheck(id, 2));
        checks.keep(bareCheck(id, 3));
        checks.keep(bareCheck(id, 4));
        var noon = bareCheck(id, 2).finishedAt();

        assertThat(delete("checks", noon, NONE)).as("what is younger stays").isZero();
        assertThat(delete("checks", noon.plusSeconds(1), HELD)).isZero();
        assertThat(delete("checks", noon.plusSeconds(1), NONE)).isOne();
        assertThat(delete("checks", noon.plusSeconds(1), NONE)).isZero();

        assertThat(checks.newestFirst(source, null, 9))
                .as("the newest, the one that found the newest version, and the one with an edition")
                .extracting(Check::number)
                .containsExactly(4, 3, 1);
    }

    @Test
    void deletesFilesThatNobodyNeeds() {
        var check = fullCheck(source.value(), 1);
        checks.keep(check);
        var needed = check.answer().original().sha256();
        var other = UUID.randomUUID().toString();
        originals.keep(needed, new ByteArrayInputStream(new byte[] {1}));
        originals.keep(other, new ByteArrayInputStream(new byte[] {2}));

        delete("import-originals", NOON, NONE);
        delete("import-originals", TOMORROW, HELD);
        assertThat(originals.has(other)).isTrue();

        assertThat(delete("import-originals", TOMORROW, NONE)).isPositive();
        assertThat(delete("import-originals", TOMORROW, NONE)).isZero();
        assertThat(originals.has(other)).isFalse();
        assertThat(originals.has(needed)).isTrue();
    }

    private long delete(String kind, Instant before, Set<String> held) {
        return DeleteByAge.delete(kinds, kind, before, held);
    }
}
