package io.certwatch.product.checklist;

import static io.certwatch.product.checklist.SubjectKind.COMPANY;

import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Subjects of one kind, each with a due day, and each answered by the items that the system can answer. Counts how often it is asked. */
final class ManySubjects implements ChecklistFacts {

    private final SubjectKind kind;
    private final List<ItemSubject> subjects = new ArrayList<>();
    private int queries;

    ManySubjects(SubjectKind kind) {
        this.kind = kind;
    }

    static ManySubjects company() {
        var company = new ManySubjects(COMPANY);
        company.subjects.add(ItemSubject.company());
        return company;
    }

    void add(String id, @Nullable LocalDate due) {
        subjects.add(new ItemSubject(kind, id, id, id, null, due));
    }

    void remove(String id) {
        subjects.removeIf(subject -> subject.id().equals(id));
    }

    int queries() {
        return queries;
    }

    @Override
    public SubjectKind kind() {
        return kind;
    }

    @Override
    public List<SubjectFacts> page(String company, Collection<TemplateItem> items, @Nullable String after, int limit) {
        return some(subject -> after == null || subject.place().compareTo(after) > 0, items, limit);
    }

    @Override
    public List<SubjectFacts> find(String company, Collection<TemplateItem> items, Collection<String> ids) {
        return some(subject -> ids.contains(subject.id()), items, ids.size());
    }

    private List<SubjectFacts> some(Predicate<ItemSubject> wanted, Collection<TemplateItem> items, int limit) {
        queries++;
        return subjects.stream()
                .filter(wanted)
                .limit(limit)
                .map(subject -> {
                    var answers = new LinkedHashMap<ItemKey, ItemAnswer>();
                    items.stream()
                            .filter(item -> item.answeredBy() != null)
                            .forEach(item -> answers.put(item.id(), underWay()));
                    return new SubjectFacts(subject, answers);
                })
                .toList();
    }

    private static ItemAnswer underWay() {
        return new ItemAnswer(
                new Explanation("", "Applied for."),
                Map.of(),
                new Explanation("", "obligation"),
                false,
                ItemState.IN_PROGRESS,
                null,
                null,
                Map.of(),
                Instant.EPOCH);
    }
}
