package io.certwatch.edition;

import static java.util.Objects.requireNonNull;

import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.platform.text.FieldFault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds all faults of a form. A form without faults can be converted to an edition. */
public final class EditionCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,4}");
    private static final Pattern STATUTORY_ID = Pattern.compile("[0-9]{4}-[0-9]{1,3}(-c[0-9]{1,2})?");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    private static final int MAX_ENTRIES = 10_000;

    /** The superseded edition and the codes of its entries. */
    public record Superseded(String id, Set<String> codes) {}

    private final FaultCollector faults = new FaultCollector();
    private final EditionForm form;
    private final @Nullable Superseded superseded;

    private EditionCheck(EditionForm form, @Nullable Superseded superseded) {
        this.form = form;
        this.superseded = superseded;
    }

    /** @param superseded the edition that the form supersedes; null if there is none or it is unknown */
    public static List<FieldFault> faults(EditionForm form, @Nullable Superseded superseded) {
        var check = new EditionCheck(form, superseded);
        check.checkHeading();
        check.checkEntries();
        return check.faults.found();
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private void checkHeading() {
        checkId();
        faults.oneOf(Force.class, "force", form.force());
        checkSector();
        faults.words("title", form.title());
        faults.text("announcement", form.announcement());
        faults.names("authorities", form.authorities());
        checkDays();
        checkSupersedes();
    }

    private void checkId() {
        var id = faults.text("id", form.id());
        if (id.isEmpty()) return;
        if (!isId(id)) {
            faults.noShortName("id", id);
        } else if (Force.STATUTORY.name().equals(form.force())
                && !STATUTORY_ID.matcher(id).matches()) {
            faults.add("id", EditionText.of("fault.no-statutory-id", id));
        }
    }

    private void checkSector() {
        if (form.sector() == null) return;
        faults.oneOf(Sector.class, "sector", form.sector());
        if (!Force.GUIDANCE.name().equals(form.force())) {
            faults.add("sector", EditionText.of("fault.sector", Force.GUIDANCE));
        }
    }

    private void checkDays() {
        LocalDate issued = faults.date("issued", form.issued());
        LocalDate effective = faults.date("effective", form.effective());
        if (issued != null && effective != null && effective.isBefore(issued)) {
            faults.add("effective", EditionText.of("fault.before-issue", effective.toString(), issued.toString()));
        }
    }

    private void checkSupersedes() {
        var id = form.supersedes();
        if (id == null || !faults.fits("supersedes", id)) return;
        if (!isId(id)) faults.add("supersedes", EditionText.of("fault.no-edition-id", id));
        if (id.equals(form.id())) faults.add("supersedes", EditionText.of("fault.supersedes-itself"));
    }

    private void checkEntries() {
        var entries = form.entries();
        if (entries.isEmpty()) faults.add("entries", EditionText.of("fault.no-entry"));
        if (entries.size() > MAX_ENTRIES) {
            faults.tooMany("entries", entries.size(), MAX_ENTRIES);
            return;
        }
        var codes = new HashMap<String, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            var path = "entries[" + i + "]";
            checkEntry(path, entries.get(i));
            var code = entries.get(i).code();
            var first = code == null ? null : codes.putIfAbsent(code, i);
            if (first != null) {
                faults.add(
                        path + ".code",
                        EditionText.of("fault.code-taken", requireNonNull(code), "entries[" + first + "]"));
            }
        }
    }

    private void checkEntry(String path, EntryForm entry) {
        var code = faults.text(path + ".code", entry.code());
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            faults.add(path + ".code", EditionText.of("fault.no-code", code, "CNE-01"));
        }
        faults.oneOf(EntryKind.class, path + ".kind", entry.kind());
        faults.name(path + ".name", entry.name());
        faults.wordsIfSaid(path + ".scope", entry.scope());
        if (entry.official() != null) checkOfficial(path + ".official", entry.official());
        new CriteriaCheck(faults, path + ".criteria").check(entry.criteria());
        checkPredecessors(path + ".continues", entry.predecessors());
        faults.names(path + ".standards", entry.standards());
    }

    private void checkOfficial(String path, OfficialDescription official) {
        if (Force.GUIDANCE.name().equals(form.force())) faults.add(path, EditionText.of("fault.official-guidance"));
        faults.prose(path + ".zh", official.zh());
        if (official.source() != null) faults.webAddress(path + ".source", official.source());
        if (official.confidence() == Confidence.INDEXED)
            faults.add(path + ".confidence", EditionText.of("fault.unread-text", Confidence.INDEXED));
    }

    private void checkPredecessors(String path, List<String> codes) {
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var field = path + "[" + i + "]";
            var code = codes.get(i);
            if (!faults.fits(field, code)) continue;
            if (!seen.add(code)) {
                faults.add(field, EditionText.of("fault.named-twice", code));
            } else if (form.supersedes() == null) {
                faults.add(field, EditionText.of("fault.continues-none", code));
            } else if (superseded != null && !superseded.codes().contains(code)) {
                faults.add(field, EditionText.of("fault.continues-unknown", code, superseded.id()));
            }
        }
    }
}
