package io.certwatch.catalogue.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

import static io.certwatch.catalogue.edition.EditionFixture.criterion;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;

/** Editions for property tests; the same seed gives the same editions. */
final class RandomEditions {

    private final Random random;

    RandomEditions(long seed) {
        this.random = new Random(seed);
    }

    EditionContent edition(String id, @Nullable EditionContent older) {
        var entries = IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> entry("E-" + i, name(), criteria(), continues(older)));
        return statutory(id, LocalDate.of(2030, 1, 1), older == null ? null : older.id().value(), entries.toArray(Entry[]::new));
    }

    /** The same again, each entry continuing itself. */
    EditionContent continuing(EditionContent edition) {
        var entries = edition.entries().stream().map(entry -> entry(entry.code(), entry.name(), entry.criteria(), entry.code()));
        return statutory("2030-2", edition.effective(), edition.id().value(), entries.toArray(Entry[]::new));
    }

    EditionContent shuffled(EditionContent edition) {
        var entries = shuffled(edition.entries()).stream().map(entry -> new Entry(
                entry.code(), entry.kind(), entry.name(), entry.scope(), shuffled(entry.criteria()), entry.continues(), entry.standards()));
        return statutory(edition.id().value(), edition.effective(),
                edition.supersedes() == null ? null : edition.supersedes().value(), entries.toArray(Entry[]::new));
    }

    List<Criterion> criteria() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> criterion(pick("throughput", "routes"), pick(">=", ">", "<=", "<", "="), pick("5", "10", "15")))
                .toList();
    }

    private Bilingual name() {
        return new Bilingual(pick("路由器", "交换机", "防火墙"), null);
    }

    private String[] continues(@Nullable EditionContent older) {
        if (older == null) return new String[0];
        return older.entries().stream().map(Entry::code).filter(_ -> random.nextInt(3) == 0).toArray(String[]::new);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
