package io.certwatch.catalogue.edition.lineage;

import io.certwatch.catalogue.edition.Descent;
import io.certwatch.catalogue.edition.EditionContent;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.edition.EditionForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An edition after the search for predecessors: certain predecessors are part of the content, uncertain ones are only listed. */
public record Ancestry(EditionContent content, List<Descent> lineage) {

    public static Ancestry of(EditionForm form, EditionContent content, @Nullable EditionContent superseded) {
        var undeclared = findUndeclared(form, content);
        if (superseded == null || undeclared.isEmpty()) return new Ancestry(content, List.of());
        var lineage = LineageFinder.find(content, superseded, undeclared);
        return new Ancestry(content.with(withCertainPredecessors(content.entries(), lineage)), lineage);
    }

    /** Codes of the entries without a {@code continues} field. An empty list is not searched for: it declares the entry new. */
    private static Set<String> findUndeclared(EditionForm form, EditionContent content) {
        var undeclared = new HashSet<String>();
        for (int i = 0; i < form.entries().size(); i++) {
            if (form.entries().get(i).continues() == null)
                undeclared.add(content.entries().get(i).code());
        }
        return undeclared;
    }

    private static List<Entry> withCertainPredecessors(List<Entry> entries, List<Descent> lineage) {
        var certain = new HashMap<String, Set<String>>();
        lineage.stream()
                .filter(Descent::certain)
                .forEach(descent -> certain.computeIfAbsent(descent.entry(), _ -> new LinkedHashSet<>())
                        .addAll(descent.continues()));
        var completed = new ArrayList<Entry>();
        for (var entry : entries) {
            var predecessors = certain.get(entry.code());
            completed.add(predecessors == null ? entry : entry.continuing(List.copyOf(predecessors)));
        }
        return completed;
    }
}
