package io.certwatch.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.edition.EntryKind;
import io.certwatch.product.catalogue.EditionInParts.EditionPart;
import io.certwatch.product.engine.EntryText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssembleEditionTest {

    private static final Edition WHOLE = CatalogueFixture.edition(
                    "2030-1", null, "2026-01-01", named("A"), named("B"), named("C"))
            .withDetails(List.of(details("A"), details("B"), details("C")));

    private final InMemoryReadModel readModel = new InMemoryReadModel();
    private final InMemoryWaiting waiting = new InMemoryWaiting();
    private final List<String> notified = new ArrayList<>();
    private final CurrentCatalogue current = new CurrentCatalogue(
            readModel,
            Arrivals.of(new TopicsReadToTheEnd(), TopicsReadToTheEnd.caughtUp(), waiting),
            Clock.systemUTC());
    private final AssembleEdition assemble = new AssembleEdition(
            waiting, new FollowCatalogue(readModel, current, change -> notified.add(change.id())), current);

    @Test
    void followsNothingBeforeAllPartsAreThere() {
        assemble.take(part(1, 1, "a", "A", "B"));
        assemble.take(edition(1, "a", "b"));
        assertThat(readModel.editions(readModel.log().contents())).isEmpty();

        assemble.take(part(1, 2, "b", "C"));

        assertThat(readModel.editions(readModel.log().contents())).containsExactly(WHOLE);
        assertThat(waiting.isEmpty()).isTrue();
    }

    @RepeatedTest(50)
    void followsPartsInAnyOrderAndRepetition(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var steps = new ArrayList<Runnable>(List.of(
                () -> assemble.take(part(1, 1, "a", "A")),
                () -> assemble.take(part(1, 2, "b", "B")),
                () -> assemble.take(part(1, 3, "c", "C")),
                () -> assemble.take(edition(1, "a", "b", "c"))));
        steps.addAll(steps.subList(0, random.nextInt(4)));
        Collections.shuffle(steps, random);

        steps.forEach(Runnable::run);

        assertThat(readModel.editions(readModel.log().contents())).containsExactly(WHOLE);
        assertThat(notified).isNotEmpty().containsOnly("edition-2030-1-1");
    }

    @Test
    void ignoresPartsWithAnotherDigest() {
        assemble.take(part(1, 1, "a", "X"));
        assemble.take(part(1, 2, "b", "C"));
        assemble.take(edition(1, "a2", "b"));
        assertThat(readModel.editions(readModel.log().contents())).isEmpty();

        assemble.take(part(1, 1, "a2", "A", "B"));

        assertThat(readModel.editions(readModel.log().contents())).containsExactly(WHOLE);
    }

    @Test
    void keepsTheNewestRevisionWhateverComesLater() {
        assemble.take(part(2, 1, "a", "A", "B", "C"));
        assemble.take(part(1, 1, "old", "X"));
        assemble.take(edition(2, "a"));
        assemble.take(edition(1, "old"));
        assemble.take(part(1, 1, "old", "X"));

        assertThat(readModel.editions(readModel.log().contents()))
                .singleElement()
                .satisfies(edition -> {
                    assertThat(edition.revision()).isEqualTo(2);
                    assertThat(edition.entries()).isEqualTo(WHOLE.entries());
                });
    }

    @Test
    void retriesAfterAFailure() {
        assemble.take(part(1, 1, "a", "A", "A"));
        assertThatThrownBy(() -> assemble.take(edition(1, "a"))).isInstanceOf(Uncompilable.class);

        assemble.take(part(2, 1, "a2", "A", "B", "C"));
        assemble.take(edition(2, "a2"));

        assertThat(readModel.editions(readModel.log().contents()))
                .singleElement()
                .satisfies(edition -> assertThat(edition.revision()).isEqualTo(2));
        assertThat(waiting.isEmpty()).isTrue();
    }

    private static EntryText named(String code) {
        return CatalogueFixture.entry(code, "设备" + code, "Device " + code, List.of(), List.of());
    }

    private static EntryDetails details(String code) {
        return new EntryDetails(code, EntryKind.NETWORK_CRITICAL_EQUIPMENT, List.of("GB " + code));
    }

    private static EditionPart part(long revision, int number, String digest, String... codes) {
        return new EditionPart(
                "2030-1",
                revision,
                number,
                digest,
                List.of(codes).stream().map(AssembleEditionTest::named).toList(),
                List.of(),
                List.of(codes).stream().map(AssembleEditionTest::details).toList());
    }

    private static EditionInParts edition(long revision, String... digests) {
        return new EditionInParts(
                WHOLE.withRevision(revision).withEntries(List.of()).withDetails(List.of()), List.of(digests));
    }
}
