package io.certwatch.product.checklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.certwatch.product.checklist.AskedTemplates.Found;
import io.certwatch.product.checklist.ChecklistItem.Retired;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells how items that people stated something about stand now: asked, or retired. */
record StandingItems(AskedTemplates company, ChecklistReads reads) {

    ChecklistItem of(StatedItem stated) {
        if (stated.asked().item() == null) return ChecklistItem.own(stated, company.today());
        return findAsked(List.of(stated)).stream()
                .findFirst()
                .orElseGet(() -> ChecklistItem.ofRetired(stated, findRetirement(stated)));
    }

    /** Those that are asked; one query for each item of a template. */
    List<ChecklistItem> findAsked(List<StatedItem> some) {
        var byItem = new LinkedHashMap<Found, List<StatedItem>>();
        for (var stated : some) {
            company.find(stated.asked())
                    .ifPresent(found -> byItem.computeIfAbsent(found, _ -> new ArrayList<>())
                            .add(stated));
        }
        return byItem.entrySet().stream()
                .flatMap(item -> findAsked(item.getKey(), item.getValue()))
                .toList();
    }

    private Stream<ChecklistItem> findAsked(Found found, List<StatedItem> some) {
        var item = found.item();
        var named = some.stream().map(stated -> stated.asked().subject()).toList();
        var subjects = reads.facts(found.kind()).find(company.company(), List.of(item), named).stream()
                .collect(toMap(facts -> facts.subject().id(), facts -> facts));
        return some.stream()
                .flatMap(stated -> Stream.ofNullable(subjects.get(stated.asked().subject()))
                        .map(subject -> ChecklistItem.ofAsked(
                                stated.id(), item, found.template().since(), subject, stated, company.today())));
    }

    private Retired findRetirement(StatedItem stated) {
        var why = company.findRetirement(stated.asked());
        return why == null ? Retired.SUBJECT_GONE : why;
    }

    /** Those that are no longer asked; one query for each kind of subject. */
    List<ChecklistItem> findRetired(List<StatedItem> some) {
        var existing = existingSubjects(some);
        return some.stream()
                .filter(stated -> company.findRetirement(stated.asked()) != null
                        || !existing.getOrDefault(stated.asked().kind(), Set.of())
                                .contains(stated.asked().subject()))
                .map(stated -> ChecklistItem.ofRetired(stated, findRetirement(stated)))
                .toList();
    }

    private Map<SubjectKind, Set<String>> existingSubjects(Collection<StatedItem> some) {
        var named =
                some.stream().map(StatedItem::asked).collect(groupingBy(Asked::kind, mapping(Asked::subject, toSet())));
        var existing = new HashMap<SubjectKind, Set<String>>();
        named.forEach((kind, subjects) -> {
            var ids = new HashSet<String>();
            reads.facts(kind)
                    .find(company.company(), List.of(), subjects)
                    .forEach(facts -> ids.add(facts.subject().id()));
            existing.put(kind, ids);
        });
        return existing;
    }
}
