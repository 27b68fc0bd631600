package io.certwatch.product.impact.web;

import io.certwatch.platform.web.FieldFaults;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Force;
import io.certwatch.product.impact.Proposal;
import io.certwatch.product.impact.web.EditionForm.EntryForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Converts the upload form of catalogue-service to an edition. It rejects what catalogue-service rejects, with the
 * same texts, and remarks on the same things.
 */
final class ProposalReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,4}");
    private static final Pattern STATUTORY_ID = Pattern.compile("[0-9]{4}-[0-9]{1,3}(-c[0-9]{1,2})?");
    private static final int MOST_ENTRIES = 10_000;

    private final FieldFaults faults = new FieldFaults();
    private final List<String> remarks = new ArrayList<>();
    private final Function<String, Optional<Edition>> known;

    private ProposalReader(Function<String, Optional<Edition>> known) {
        this.known = known;
    }

    /**
     * @param known the editions of the catalogue, by id
     * @throws io.certwatch.platform.web.RequestProblem that names all faults
     */
    static Proposal read(EditionForm form, Function<String, Optional<Edition>> known) {
        var reader = new ProposalReader(known);
        var edition = reader.edition(form);
        reader.faults.throwIfAny();
        return new Proposal(edition, reader.remarks);
    }

    private Edition edition(EditionForm form) {
        var id = id(faults.text("id", form.id()), form.force());
        var supersedes = supersedes(EditionForm.stripped(form.supersedes()), id);
        var superseded = supersedes.isEmpty() ? Optional.<Edition>empty() : known.apply(supersedes);
        var entries = new EntryReader(
                faults, supersedes, superseded.map(ProposalReader::codes).orElse(null));
        if (form.effective().isBefore(form.issued())) {
            faults.add("effective", form.effective() + " is before the issue date " + form.issued());
        }
        remark(form, supersedes, superseded.isPresent());
        return new Edition(
                id,
                0,
                false,
                form.force(),
                entries.words("title", form.title(), Integer.MAX_VALUE),
                faults.text("announcement", form.announcement()),
                form.issued(),
                form.effective(),
                supersedes.isEmpty() ? null : supersedes,
                entries(form.entries(), entries),
                List.of());
    }

    private String id(String id, Force force) {
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            faults.add("id", "'" + id + "' is not a short name of small letters, digits and hyphens");
        } else if (!id.isEmpty()
                && force == Force.STATUTORY
                && !STATUTORY_ID.matcher(id).matches()) {
            faults.add(
                    "id",
                    "'" + id + "' is not YYYY-N, year and number of the announcement, as a statutory edition needs");
        }
        return id;
    }

    private String supersedes(String written, String id) {
        if (!written.isEmpty() && !ID.matcher(written).matches()) {
            faults.add("supersedes", "'" + written + "' is not the id of an edition");
        } else if (!written.isEmpty() && written.equals(id)) {
            faults.add("supersedes", "an edition cannot supersede itself");
        }
        return written;
    }

    private List<EntryText> entries(List<EntryForm> forms, EntryReader reader) {
        if (forms.isEmpty()) {
            faults.add("entries", "an edition needs at least one entry");
        } else if (forms.size() > MOST_ENTRIES) {
            faults.add("entries", "are " + forms.size() + "; " + MOST_ENTRIES + " are the most");
        }
        var entries = IntStream.range(0, forms.size())
                .mapToObj(at -> reader.read("entries[" + at + "]", forms.get(at)))
                .toList();
        onceEach(entries);
        return entries;
    }

    private void remark(EditionForm form, String supersedes, boolean isKnown) {
        if (!supersedes.isEmpty() && !isKnown) {
            remarks.add("supersedes: edition " + supersedes
                    + " is not known, so it ends nothing and every entry counts as added");
        } else if (supersedes.isEmpty() && form.force() == Force.STATUTORY) {
            remarks.add("supersedes: names none, so the edition counts beside those that hold and ends none");
        }
        var silent = form.entries().stream()
                .filter(entry -> entry.continues() == null)
                .map(EntryForm::code)
                .toList();
        if (isKnown && !silent.isEmpty()) {
            remarks.add("entries: " + silent.size() + " do not say what they continue, " + silent.getFirst()
                    + " first, and count as new here; "
                    + "catalogue-service looks for it when the edition is uploaded");
        }
    }

    private void onceEach(List<EntryText> entries) {
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < entries.size(); at++) {
            var code = entries.get(at).code();
            var first = places.putIfAbsent(code, at);
            if (first != null && !code.isEmpty()) {
                faults.add("entries[" + at + "].code", "'" + code + "' is already the code of entries[" + first + "]");
            }
        }
    }

    private static Set<String> codes(Edition edition) {
        var codes = new HashSet<String>();
        edition.entries().forEach(entry -> codes.add(entry.code()));
        return codes;
    }
}
