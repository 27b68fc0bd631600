package io.certwatch.catalogue.law;

import io.certwatch.edition.Fault;
import java.util.ArrayList;
import java.util.List;

/** Rules for a version that depend on other versions. As those change, the rules are checked again at publication. */
record LawRules(Laws laws) {

    List<Fault> faults(LawContent content) {
        var others = laws.newestFirst().stream()
                .filter(version -> version.status() == LawStatus.PUBLISHED)
                .map(LawVersion::content)
                .filter(other -> other.instrument().equals(content.instrument()))
                .filter(other -> !other.id().equals(content.id()))
                .toList();
        var faults = new ArrayList<Fault>();
        checkSuperseded(content, others, faults);
        if (content.isAdopted()) checkSameDay(content, others, faults);
        return faults;
    }

    private static void checkSuperseded(LawContent content, List<LawContent> others, List<Fault> faults) {
        var id = content.supersedes();
        if (id == null) {
            if (content.isAdopted() && others.stream().anyMatch(LawContent::isAdopted))
                faults.add(
                        new Fault("supersedes", "is missing: there is an adopted version of " + content.instrument()));
            return;
        }
        var superseded = others.stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElse(null);
        if (superseded == null) {
            faults.add(new Fault(
                    "supersedes", "'" + id + "' is no version of " + content.instrument() + " that is published"));
        } else if (content.isAdopted() && !superseded.isAdopted()) {
            faults.add(
                    new Fault("supersedes", "'" + id + "' was never adopted, so an adopted version cannot change it"));
        } else if (superseded.issued().isAfter(content.issued())) {
            faults.add(new Fault(
                    "supersedes", "'" + id + "' was issued on " + superseded.issued() + ", later than this version"));
        }
    }

    /** Consumers could not tell otherwise which of the two is in force. */
    private static void checkSameDay(LawContent content, List<LawContent> others, List<Fault> faults) {
        var day = content.effective();
        if (day == null) return;
        others.stream()
                .filter(LawContent::isAdopted)
                .filter(other -> day.equals(other.effective()))
                .filter(other -> others.stream().noneMatch(later -> later.replaces(other, day)))
                .filter(other -> !other.id().equals(content.supersedes()))
                .findFirst()
                .ifPresent(other -> faults.add(new Fault(
                        "effective", "is that of " + other.id() + " too, which this version does not supersede")));
    }
}
