package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.watching.SourceFixture.NOON;
import static io.certwatch.catalogue.watching.SourceFixture.bare;
import static io.certwatch.catalogue.watching.SourceFixture.full;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of sources. */
public abstract class SourcesContract {

    private Sources sources;

    protected abstract Sources emptySources();

    @BeforeEach
    void begin() {
        sources = emptySources();
    }

    @Test
    void returnsStoredSources() {
        for (var source : List.of(bare("a"), full("b"))) {
            assertThat(sources.add(source)).isTrue();
            assertThat(sources.find(source.id())).contains(source);
        }
    }

    @Test
    void addsASourceOnce() {
        sources.add(bare("a"));

        assertThat(sources.add(full("a"))).isFalse();
        assertThat(sources.find(new SourceId("a"))).contains(bare("a"));
    }

    @Test
    void savesOnlyOverTheStateThatWasRead() {
        var first = bare("a");
        var second = first.with(first.checkState().opens(OpenCheck.Asked.CLOCK, NOON));
        sources.add(first);

        assertThat(sources.save(first, second, List.of())).isTrue();
        assertThat(sources.save(first, second.retire(), List.of())).isFalse();
        assertThat(sources.find(first.id())).contains(second);
        assertThat(sources.save(second, second.retire(), List.of())).isTrue();
    }

    @Test
    void rejectsASaveOverAConcurrentAlarm() {
        var quiet = bare("a");
        var alarmed = quiet.raising(new SourceAlarm(SourceAlarm.Kind.STALE, NOON, Sentences.OTHER_LIMITS))
                .withMessage();
        sources.add(quiet);

        assertThat(sources.save(quiet, alarmed, List.of())).isTrue();
        assertThat(sources.save(quiet, quiet.with(quiet.checkState()), List.of()))
                .isFalse();
        assertThat(sources.find(quiet.id())).contains(alarmed);
        assertThat(sources.save(alarmed, alarmed.ending(SourceAlarm.Kind.STALE).withMessage(), List.of()))
                .isTrue();
        assertThat(sources.save(alarmed, alarmed, List.of())).isFalse();
    }

    @Test
    void listsByIdWithoutRetiredSources() {
        for (var id : List.of("c", "a", "d", "b")) sources.add(bare(id));
        sources.save(bare("b"), bare("b").retire(), List.of());

        assertThat(sources.list(null, 2))
                .extracting(source -> source.id().value())
                .containsExactly("a", "c");
        assertThat(sources.list(new SourceId("c"), 2))
                .extracting(source -> source.id().value())
                .containsExactly("d");
        assertThat(sources.all()).hasSize(4);
    }

    @Test
    void findsSourcesWithADueOrRequestedCheck() {
        var asked = bare("asked");
        sources.add(asked);
        sources.save(
                asked,
                asked.with(new CheckState(
                        1,
                        new OpenCheck(1, OpenCheck.Asked.STEWARD, NOON, null, 0),
                        NOON.plus(Duration.ofDays(1)),
                        0,
                        null)),
                List.of());
        var later = bare("later");
        sources.add(later.with(later.checkState().nextAt(NOON.plusMillis(1))));
        sources.add(bare("due"));
        sources.add(bare("retired").retire());

        assertThat(sources.due(NOON)).extracting(source -> source.id().value()).containsExactly("due", "asked");
    }
}
