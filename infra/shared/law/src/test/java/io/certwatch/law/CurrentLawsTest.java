package io.certwatch.law;

import static io.certwatch.law.LawFixture.CSL_2017;
import static io.certwatch.law.LawFixture.CSL_2025;
import static io.certwatch.law.LawFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CurrentLawsTest {

    private final Store store = new Store();
    private final AtomicLong nanos = new AtomicLong();
    private final CurrentLaws laws = new CurrentLaws(store, nanos::get);

    private static final class Store implements LawStore {

        private final Map<String, LawVersion> stored = new HashMap<>();
        private int loads;
        private boolean away;

        @Override
        public boolean keep(LawVersion version) {
            var before = stored.get(version.id());
            if (before != null && before.revision() >= version.revision()) return false;
            stored.put(version.id(), version);
            return true;
        }

        @Override
        public List<LawVersion> all() {
            loads++;
            return new ArrayList<>(stored.values());
        }

        @Override
        public Map<String, Long> revisions() {
            if (away) throw new IllegalStateException("away");
            return new KnownLaws(new ArrayList<>(stored.values())).revisions();
        }
    }

    private void aSecondLater() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void whatIsKeptIsKnownAtOnce() {
        assertThat(laws.get().versions()).isEmpty();
        assertThat(laws.keep(CSL_2017)).isTrue();
        assertThat(laws.get().versions()).containsExactly(CSL_2017);
    }

    @Test
    void anOlderOrRepeatedRevisionChangesNothing() {
        laws.keep(withdrawn(CSL_2025));
        assertThat(laws.keep(CSL_2025)).isFalse();
        assertThat(laws.keep(withdrawn(CSL_2025))).isFalse();
        assertThat(laws.get().versions()).containsExactly(withdrawn(CSL_2025));
    }

    @Test
    void whatAnotherInstanceStoresIsNoticedWithinASecond() {
        laws.get();
        store.keep(CSL_2025);
        assertThat(laws.get().versions()).isEmpty();
        aSecondLater();
        assertThat(laws.get().versions()).containsExactly(CSL_2025);
    }

    @Test
    void theVersionsAreReadAgainOnlyIfTheirRevisionsChanged() {
        laws.keep(CSL_2025);
        var loads = store.loads;
        aSecondLater();
        laws.get();
        assertThat(store.loads).isEqualTo(loads);
    }

    @Test
    void whileTheStoreCannotBeReadTheLastKnownLawsHold() {
        laws.keep(CSL_2025);
        store.away = true;
        aSecondLater();
        assertThat(laws.get().versions()).containsExactly(CSL_2025);
        store.away = false;
        store.keep(CSL_2017);
        aSecondLater();
        assertThat(laws.get().versions()).containsExactlyInAnyOrder(CSL_2017, CSL_2025);
    }
}
