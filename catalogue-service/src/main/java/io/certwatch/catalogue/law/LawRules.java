package io.certwatch.catalogue.law;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.FieldFault;
import java.util.ArrayList;
import java.util.List;

/** Rules for a version that depend on other versions. As those change, the rules are checked again at publication. */
record LawRules(Laws laws) {

    List<FieldFault> faults(LawContent content) {
        var others = laws.newestFirst().stream()
                .filter(version -> version.status() == LawStatus.PUBLISHED)
                .map(LawVersion::content)
                .filter(other -> other.instrument().equals(content.instrument()))
                .filter(other -> !other.id().equals(content.id()))
                .toList();
        var faults = new ArrayList<FieldFault>();
        checkSuperseded(content, others, faults);
        if (content.isAdopted()) checkSameDay(content, others, faults);
        return faults;
    }

    private static void checkSuperseded(LawContent content, List<LawContent> others, List<FieldFault> faults) {
        var id = content.supersedes();
        if (id == null) {
            if (content.isAdopted() && others.stream().anyMatch(LawContent::isAdopted))
                faults.add(
                        new FieldFault("supersedes", ProblemText.of("problem.adopted-before", content.instrument())));
            return;
        }
        var superseded = others.stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElse(null);
        if (superseded == null) {
            faults.add(new FieldFault(
                    "supersedes", ProblemText.of("problem.no-published-version", id, content.instrument())));
        } else if (content.isAdopted() && !superseded.isAdopted()) {
            faults.add(new FieldFault("supersedes", ProblemText.of("problem.never-adopted", id)));
        } else if (superseded.issued().isAfter(content.issued())) {
            faults.add(new FieldFault(
                    "supersedes",
                    ProblemText.of(
                            "problem.issued-later", id, superseded.issued().toString())));
        }
    }

    /** Consumers could not tell otherwise which of the two is in force. */
    private static void checkSameDay(LawContent content, List<LawContent> others, List<FieldFault> faults) {
        var day = content.effective();
        if (day == null) return;
        others.stream()
                .filter(LawContent::isAdopted)
                .filter(other -> day.equals(other.effective()))
                .filter(other -> others.stream().noneMatch(later -> later.replaces(other, day)))
                .filter(other -> !other.id().equals(content.supersedes()))
                .findFirst()
                .ifPresent(other ->
                        faults.add(new FieldFault("effective", ProblemText.of("problem.same-day", other.id()))));
    }
}
