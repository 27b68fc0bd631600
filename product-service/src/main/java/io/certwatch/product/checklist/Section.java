package io.certwatch.product.checklist;

import io.certwatch.product.checklist.AskedTemplates.AskedTemplate;
import io.certwatch.product.checklist.PlacedItem.ItemPlace;
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

    /** Reads subjects, page by page, while the lists are read. */
    Stream<List<PlacedItem>> lists(
            ChecklistReads reads, @Nullable ItemPlace after, @Nullable String subject, int wanted) {
        var lists = subject == null
                ? chunks(reads, after == null ? null : after.before(), wanted)
                        .map(chunk -> place(reads, chunk.after(), chunk.subjects()))
                : Stream.of(place(reads, null, findNamed(reads, subject)));
        return lists.map(list -> after == null
                ? list
                : list.stream().filter(one -> isAfter(one, after)).toList());
    }

    private List<SubjectFacts> findNamed(ChecklistReads reads, String subject) {
        return kind.hasIdsLike(subject)
                ? reads.facts(kind).find(company.company(), items, List.of(subject))
                : List.of();
    }

    private Stream<Chunk> chunks(ChecklistReads reads, @Nullable String after, int wanted) {
        var first = Math.clamp(wanted / items.size() + 2, 1, MOST_SUBJECTS);
        return Stream.iterate(
                chunk(reads, after, first), chunk -> !chunk.subjects().isEmpty(), chunk -> chunk.next(this, reads));
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

    private List<PlacedItem> place(ChecklistReads reads, @Nullable String before, List<SubjectFacts> subjects) {
        var stated = reads.stated()
                .about(
                        company.company(),
                        kind,
                        subjects.stream().map(facts -> facts.subject().id()).toList());
        var placed = new ArrayList<PlacedItem>(subjects.size() * items.size());
        var previous = before;
        for (var facts : subjects) {
            for (var item : items) {
                placed.add(place(facts, item, previous, stated));
            }
            previous = facts.subject().place();
        }
        return placed;
    }

    private PlacedItem place(
            SubjectFacts facts, TemplateItem item, @Nullable String before, Map<UUID, StatedItem> stated) {
        var subject = facts.subject();
        var id = ItemId.of(company.company(), item, subject.id());
        return new PlacedItem(
                new ItemPlace(name(), before, subject.place(), item.id().key()),
                ChecklistItem.ofAsked(id, item, asked.since(), facts, stated.get(id), company.today()));
    }
}
