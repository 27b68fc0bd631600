package io.certwatch.catalogue.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An edition after the search for predecessors: the certain ones are taken over, the doubtful ones only told. */
record Ancestry(EditionContent content, List<Descent> lineage) {

    static Ancestry of(EditionForm form, EditionContent content, @Nullable EditionContent superseded) {
        var silent = silent(form, content);
        if (superseded == null || silent.isEmpty()) return new Ancestry(content, List.of());
        var lineage = LineageFinder.find(content, superseded, silent);
        return new Ancestry(content.with(takenOver(content.entries(), lineage)), lineage);
    }

    /** An empty list says that the entry is new; only where the field is missing is anything to be found. */
    private static Set<String> silent(EditionForm form, EditionContent content) {
        var silent = new HashSet<String>();
        for (int i = 0; i < form.entries().size(); i++) {
            if (form.entries().get(i).continues() == null) silent.add(content.entries().get(i).code());
        }
        return silent;
    }

    private static List<Entry> takenOver(List<Entry> entries, List<Descent> lineage) {
        var certain = new HashMap<String, Set<String>>();
        lineage.stream().filter(Descent::certain).forEach(descent ->
                certain.computeIfAbsent(descent.entry(), _ -> new LinkedHashSet<>()).addAll(descent.continues()));
        var taken = new ArrayList<Entry>();
        for (var entry : entries) {
            var predecessors = certain.get(entry.code());
            taken.add(predecessors == null ? entry : entry.continuing(List.copyOf(predecessors)));
        }
        return taken;
    }
}
