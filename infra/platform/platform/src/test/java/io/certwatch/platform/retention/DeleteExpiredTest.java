package io.certwatch.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.WritesLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@WritesLog
class DeleteExpiredTest {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int BATCH = 2;

    private final Time time = new Time();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Letters letters = new Letters("letters", Duration.ofDays(30));
    private final Letters drafts = new Letters("drafts", Duration.ofDays(1));
    private Set<String> held = Set.of();
    private boolean isFree = true;

    @Test
    void deletesWhatIsOlderAndCountsIt() {
        letters.add("acme", 31, 30, 29);
        drafts.add("acme", 31, 2, 0);

        run(letters, drafts);
        assertThat(letters.ages()).containsExactly(30, 29);
        assertThat(drafts.ages()).containsExactly(0);
        assertThat(deleted("letters")).isEqualTo(1);
        assertThat(deleted("drafts")).isEqualTo(2);

        run(letters, drafts);
        assertThat(deleted("letters") + deleted("drafts"))
                .as("nothing is left for a second run")
                .isEqualTo(3);
    }

    @Test
    void leavesWhatIsHeld() {
        letters.add("acme", 40, 40, 40, 40);
        letters.add("harbor", 40);
        held = Set.of("acme");

        run(letters);
        assertThat(letters.ages()).hasSize(4);

        held = Set.of();
        run(letters);
        assertThat(letters.ages()).isEmpty();
    }

    @Test
    void aKindThatFailsKeepsNoOther() {
        var broken = new Letters("broken", Duration.ofDays(1)) {
            @Override
            public Deletion delete(Part part) {
                throw new IllegalStateException("out of order");
            }
        };
        letters.add("acme", 40);

        run(broken, letters);
        assertThat(letters.ages()).isEmpty();
    }

    @Test
    void doesNothingWhileAnotherInstanceDeletes() {
        letters.add("acme", 40);
        isFree = false;

        run(letters);
        assertThat(letters.ages()).hasSize(1);
    }

    @Test
    void keepsForEverWhatHasNoTime() {
        var kept = new Letters("kept", null);
        kept.add("acme", 10_000);

        run(kept);
        assertThat(kept.ages()).hasSize(1);
    }

    @Test
    void stopsWhenItsTimeIsOverAndContinuesThere() {
        held = Set.of("acme");
        letters.add("acme", 44, 43, 42, 41);
        letters.add("harbor", 40);
        drafts.add("acme", 4, 4);
        letters.takes = Duration.ofSeconds(40);
        var deleteExpired = build(letters, drafts);

        deleteExpired.run();
        assertThat(letters.read).isEqualTo(2 * BATCH);
        assertThat(letters.ages()).hasSize(5);

        deleteExpired.run();
        assertThat(letters.ages()).as("what is held is not read again first").containsExactly(44, 43, 42, 41);
    }

    @Test
    void runsAtItsIntervals() {
        letters.add("acme", 40);
        var deleteExpired = build(letters);

        deleteExpired.runIfDue();
        assertThat(letters.ages()).hasSize(1);

        time.now = time.now.plus(EVERY);
        deleteExpired.runIfDue();
        assertThat(letters.ages()).isEmpty();

        letters.add("acme", 40);
        deleteExpired.runIfDue();
        assertThat(letters.ages()).hasSize(1);
    }

    private void run(ExpiringData... kinds) {
        build(kinds).run();
    }

    private DeleteExpired build(ExpiringData... kinds) {
        return new DeleteExpired(
                List.of(kinds),
                (_, work) -> {
                    if (isFree) work.run();
                    return isFree;
                },
                new RetentionSettings(EVERY, Duration.ofMinutes(1), BATCH, held),
                meters,
                time);
    }

    private double deleted(String kind) {
        return meters.counter("retention.deleted", "kind", kind).count();
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-12-02T04:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private record Letter(String company, int age, Instant at) {}

    /** Read in the order in which they were added. */
    private class Letters implements ExpiringData {
        private final String kind;
        private final @Nullable Duration kept;
        private final List<Letter> all = new ArrayList<>();
        private Duration takes = Duration.ZERO;
        private int read;

        Letters(String kind, @Nullable Duration kept) {
            this.kind = kind;
            this.kept = kept;
        }

        /** @param days how old they are */
        void add(String company, int... days) {
            IntStream.of(days).forEach(age -> all.add(new Letter(company, age, time.now.minus(Duration.ofDays(age)))));
        }

        List<Integer> ages() {
            return all.stream().map(Letter::age).toList();
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public @Nullable Duration kept() {
            return kept;
        }

        @Override
        public Deletion delete(Part part) {
            time.now = time.now.plus(takes);
            var place = part.after() == null ? 0 : Integer.parseInt(part.after());
            var some = List.copyOf(all.subList(place, Math.min(all.size(), place + part.most())));
            read += some.size();
            var old = some.stream()
                    .filter(letter -> letter.at().isBefore(part.before()))
                    .filter(letter -> !part.held().contains(letter.company()))
                    .toList();
            all.removeAll(old);
            return some.size() < part.most()
                    ? Deletion.last(old.size())
                    : new Deletion(old.size(), String.valueOf(place + some.size() - old.size()));
        }
    }
}
