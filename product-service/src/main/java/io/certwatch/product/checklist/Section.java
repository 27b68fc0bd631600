package io.certwatch.product.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items of one template that are of one category and about one kind of subject: of each subject all items, then those
 * of the next.
 */
record Section(AskedTemplates company, AskedTemplate asked, SubjectKind kind, List<TemplateItem> items) {

    /** Enough for one query, and few enough for the memory. */
    private static final int MOST_SUBJECTS = 500;

    /** All sections of a category, in the order of the checklist. */
    static Stream<Section> of(AskedTemplates company, Category category, ChecklistFilter filter) {
        return company.asked().stream()
                .filter(asked -> filter.hasSector(asked.template().sector()))
                .flatMap(asked -> Stream.of(SubjectKind.values())
                        .map(kind -> new Section(company, asked, kind, items(asked, category, kind)))
                        .filter(section -> !section.items.isEmpty()));
    }

    private static List<TemplateItem> items(AskedTemplate asked, Category category, SubjectKind kind) {
        return asked.template().items().stream()
                .filter(item -> item.category() == category && item.each() == kind)
                .toList();
    }

    /** Sorts as the sections do. */
    String name() {
        var template = asked.template();
        return String.join(
                "/",
                String.valueOf(items.getFirst().category().ordinal()),
                "1",
                template.sector() == null
                        ? "0"
                        : String.valueOf(1 + template.sector().ordinal()),
                template.id(),
                String.valueOf(kind.ordinal()));
    }

    /** Reads while the stream is read. */
    Stream<PlacedItem> items(ChecklistReads reads, @Nullable ItemPlace after, @Nullable String subject, int wanted) {
        if (subject != null) {
            if (!kind.hasIdsLike(subject)) return Stream.empty();
            var found = reads.facts(kind).find(company.company(), items, List.of(subject));
            return after == null
                    ? placed(reads, null, found)
                    : placed(reads, null, found).filter(one -> isAfter(one, after));
        }
        var first = Math.clamp(wanted / items.size() + 2, 1, MOST_SUBJECTS);
        var items = Stream.iterate(
                        chunk(reads, after == null ? null : after.before(), first),
                        chunk -> !chunk.subjects().isEmpty(),
                        chunk -> chunk.next(this, reads))
                .flatMap(chunk -> placed(reads, chunk.after(), chunk.subjects()));
        return after == null ? items : items.filter(one -> isAfter(one, after));
    }

    /** The subject before may be read again, to finish the items of the subject at the place. */
    private boolean isAfter(PlacedItem one, ItemPlace place) {
        return !one.place().subject().equals(place.subject())
                || index(one.place().item()) > index(place.item());
    }

    private int index(String key) {
        for (var index = 0; index < items.size(); index++) {
            if (items.get(index).id().key().equals(key)) return index;
        }
        return -1;
    }

    private record Chunk(@Nullable String after, List<SubjectFacts> subjects, int asked) {

        Chunk next(Section section, ChecklistReads reads) {
            if (subjects.size() < asked) return new Chunk(null, List.of(), asked);
            return section.chunk(reads, subjects.getLast().subject().place(), Math.min(2 * asked, MOST_SUBJECTS));
        }
    }

    private Chunk chunk(ChecklistReads reads, @Nullable String after, int size) {
        return new Chunk(after, reads.facts(kind).page(company.company(), items, after, size), size);
    }

    private Stream<PlacedItem> placed(ChecklistReads reads, @Nullable String before, List<SubjectFacts> subjects) {
        var stated = reads.stated()
                .about(
                        company.company(),
                        kind,
                        subjects.stream().map(facts -> facts.subject().id()).toList());
        var placed = new ArrayList<PlacedItem>(subjects.size() * items.size());
        var previous = before;
        for (var facts : subjects) {
            for (var item : items) {
                placed.add(placed(facts, item, previous, stated));
            }
            previous = facts.subject().place();
        }
        return placed.stream();
    }

    private PlacedItem placed(
            SubjectFacts facts, TemplateItem item, @Nullable String before, Map<UUID, StatedItem> stated) {
        var subject = facts.subject();
        var id = ItemId.of(company.company(), item, subject.id());
        return new PlacedItem(
                new ItemPlace(name(), before, subject.place(), item.id().key()),
                ChecklistItem.asked(id, item, asked.since(), facts, stated.get(id), company.today()));
    }
}
