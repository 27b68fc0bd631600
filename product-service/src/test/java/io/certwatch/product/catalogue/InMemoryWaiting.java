package io.certwatch.product.catalogue;

import static java.util.stream.Collectors.toSet;

import io.certwatch.product.catalogue.EditionInParts.EditionPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class InMemoryWaiting implements EditionsInWaiting {

    private final Map<String, EditionInParts> editions = new LinkedHashMap<>();
    private final Map<String, EditionPart> parts = new LinkedHashMap<>();

    @Override
    public void keep(EditionInParts edition) {
        editions.merge(
                edition.edition().id(),
                edition,
                (known, now) -> known.edition().revision() > now.edition().revision() ? known : now);
    }

    @Override
    public void keep(EditionPart part) {
        parts.merge(
                part.edition() + "/" + part.number(),
                part,
                (known, now) -> known.revision() > now.revision() ? known : now);
    }

    @Override
    public Optional<EditionInParts> find(String edition) {
        return Optional.ofNullable(editions.get(edition));
    }

    @Override
    public List<EditionInParts> editions() {
        return List.copyOf(editions.values());
    }

    @Override
    public Set<String> digests(String edition) {
        return parts.values().stream()
                .filter(part -> part.edition().equals(edition))
                .map(EditionPart::digest)
                .collect(toSet());
    }

    @Override
    public List<EditionPart> parts(String edition, int most) {
        return IntStream.rangeClosed(1, most)
                .boxed()
                .flatMap(number -> Stream.ofNullable(parts.get(edition + "/" + number)))
                .toList();
    }

    @Override
    public void forget(Edition edition) {
        parts.values().removeIf(part -> part.edition().equals(edition.id()) && part.revision() <= edition.revision());
        editions.values()
                .removeIf(waiting -> waiting.edition().id().equals(edition.id())
                        && waiting.edition().revision() <= edition.revision());
    }

    boolean isEmpty() {
        return editions.isEmpty() && parts.isEmpty();
    }
}
