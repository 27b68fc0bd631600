package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.edition.EditionForm.EntryForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts a form to an edition, or lists all its faults. */
final class EditionCheck {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    private static final int MAX_ENTRIES = 10_000;

    private final FaultCollector faults = new FaultCollector();
    private final EditionForm form;
    private final @Nullable EditionContent superseded;
    private final Set<String> continuable;

    private EditionCheck(EditionForm form, @Nullable EditionContent superseded) {
        this.form = form;
        this.superseded = superseded;
        this.continuable = superseded == null ? Set.of() : superseded.byCode().keySet();
    }

    /** @param superseded the edition that the form supersedes; null if there is none or it is unknown */
    static Checked check(EditionForm form, @Nullable EditionContent superseded) {
        var check = new EditionCheck(form, superseded);
        var content = check.content();
        var faults = check.faults.found();
        return faults.isEmpty() ? new Checked.Sound(content) : new Checked.Faulty(faults);
    }

    private EditionContent content() {
        var force = faults.oneOf(Force.class, "force", form.force());
        var issued = faults.date("issued", form.issued());
        return new EditionContent(
                id(force),
                force,
                faults.words("title", form.title()),
                faults.text("announcement", form.announcement()),
                faults.names("authorities", form.authorities()),
                issued,
                effective(issued),
                supersedes(),
                entries());
    }

    private EditionId id(Force force) {
        var text = faults.text("id", form.id());
        if (text.isEmpty()) return new EditionId(text);
        if (!EditionId.valid(text)) {
            faults.add("id", "'" + text + "' is not a short name of small letters, digits and hyphens");
        } else if (force == Force.STATUTORY && !EditionId.validForStatutory(text)) {
            faults.add(
                    "id",
                    "'" + text + "' is not YYYY-N, year and number of the announcement, as a statutory edition needs");
        }
        return new EditionId(text);
    }

    private LocalDate effective(LocalDate issued) {
        var effective = faults.date("effective", form.effective());
        boolean bothGiven = !issued.equals(LocalDate.EPOCH) && !effective.equals(LocalDate.EPOCH);
        if (bothGiven && effective.isBefore(issued)) {
            faults.add("effective", effective + " is before the issue date " + issued);
        }
        return effective;
    }

    private @Nullable EditionId supersedes() {
        if (form.supersedes() == null) return null;
        var text = form.supersedes().strip();
        if (!faults.fits("supersedes", text)) return null;
        if (!EditionId.valid(text)) faults.add("supersedes", "'" + text + "' is not the id of an edition");
        if (text.equals(form.id())) faults.add("supersedes", "an edition cannot supersede itself");
        return new EditionId(text);
    }

    private List<Entry> entries() {
        if (form.entries().isEmpty()) faults.add("entries", "an edition needs at least one entry");
        if (form.entries().size() > MAX_ENTRIES) {
            faults.add("entries", "are " + form.entries().size() + "; " + MAX_ENTRIES + " are the most");
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        var codes = new HashMap<String, Integer>();
        for (int i = 0; i < form.entries().size(); i++) {
            var entry = entry("entries[" + i + "]", form.entries().get(i));
            entries.add(entry);
            var first = codes.putIfAbsent(entry.code(), i);
            if (first != null && !entry.code().isEmpty()) {
                var reason = "'" + entry.code() + "' is already the code of entries[" + first + "]";
                faults.add("entries[" + i + "].code", reason);
            }
        }
        return entries;
    }

    private Entry entry(String path, EntryForm entry) {
        return new Entry(
                code(path + ".code", entry.code()),
                faults.oneOf(EntryKind.class, path + ".kind", entry.kind()),
                faults.name(path + ".name", entry.name()),
                faults.wordsIfSaid(path + ".scope", entry.scope()),
                new CriteriaCheck(faults, path + ".criteria").criteria(entry.criteria()),
                continues(path + ".continues", entry.continues()),
                faults.names(path + ".standards", entry.standards()));
    }

    private String code(String field, @Nullable String value) {
        var code = faults.text(field, value);
        boolean wellFormed = code.isEmpty() || CODE.matcher(code).matches();
        if (!wellFormed) faults.add(field, "'" + code + "' is not a code such as CNE-01");
        return code;
    }

    private List<String> continues(String path, @Nullable List<String> codes) {
        if (codes == null) return List.of();
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var field = path + "[" + i + "]";
            var code = codes.get(i);
            if (!faults.fits(field, code)) continue;
            if (!seen.add(code)) {
                faults.add(field, "'" + code + "' is named twice");
            } else if (form.supersedes() == null) {
                faults.add(field, "'" + code + "' cannot be continued, as the edition supersedes none");
            } else if (superseded != null && !continuable.contains(code)) {
                faults.add(field, "'" + code + "' is no entry of the superseded edition " + superseded.id());
            }
        }
        return codes;
    }
}
