package io.certwatch.product.impact.web;

import io.certwatch.product.following.Edition;
import io.certwatch.product.impact.Proposal;
import io.certwatch.product.matching.EntryText;
import io.certwatch.product.matching.Force;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an edition in the upload form of catalogue-service and refuses what that refuses, with the same words; what both accept they
 * remark on alike.
 */
final class ProposalReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,4}");
    private static final Pattern STATUTORY_ID = Pattern.compile("[0-9]{4}-[0-9]{1,3}(-c[0-9]{1,2})?");
    private static final int MOST_ENTRIES = 10_000;

    private final Faults faults = new Faults();
    private final List<String> remarks = new ArrayList<>();
    private final Function<String, Optional<Edition>> known;

    private ProposalReader(Function<String, Optional<Edition>> known) {
        this.known = known;
    }

    /**
     * @param known the editions of the catalogue, by id
     * @throws FaultyProposal that names all that is wrong
     */
    static Proposal read(byte[] body, Function<String, Optional<Edition>> known) {
        var reader = new ProposalReader(known);
        var edition = FormFields.read(parse(body), reader.faults, reader.remarks, reader::edition);
        var faults = reader.faults.found();
        if (!faults.isEmpty()) {
            throw new FaultyProposal(faults);
        }
        return new Proposal(edition, reader.remarks);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            var place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new FaultyProposal(List.of(new Faults.Fault("body", malformed.getOriginalMessage() + place)));
        }
    }

    private Edition edition(FormFields fields) {
        var force = faults.oneOf(Force.class, "force", fields.text("force"));
        var id = id(fields.text("id"), force);
        var issued = faults.day("issued", fields.text("issued"));
        var supersedes = supersedes(fields.text("supersedes"), id);
        fields.texts("authorities").forEach(authority -> faults.fits("authorities", authority));
        return new Edition(
                id,
                0,
                false,
                force,
                faults.words("title", fields.words("title")),
                faults.needed("announcement", fields.text("announcement")),
                issued,
                effective(fields.text("effective"), issued),
                supersedes.isEmpty() ? null : supersedes,
                entries(fields, supersedes, force),
                List.of());
    }

    private String id(String id, Force force) {
        if (!faults.needed("id", id).isEmpty() && !ID.matcher(id).matches()) {
            faults.add("id", "'" + id + "' is not a short name of small letters, digits and hyphens");
        } else if (!id.isEmpty() && force == Force.STATUTORY && !STATUTORY_ID.matcher(id).matches()) {
            faults.add("id", "'" + id + "' is not YYYY-N, year and number of the announcement, as a statutory edition needs");
        }
        return id;
    }

    private LocalDate effective(String written, LocalDate issued) {
        var effective = faults.day("effective", written);
        var bothGiven = !issued.equals(LocalDate.EPOCH) && !effective.equals(LocalDate.EPOCH);
        if (bothGiven && effective.isBefore(issued)) {
            faults.add("effective", effective + " is before the issue date " + issued);
        }
        return effective;
    }

    private String supersedes(String written, String id) {
        if (!written.isEmpty() && !ID.matcher(written).matches()) {
            faults.add("supersedes", "'" + written + "' is not the id of an edition");
        } else if (!written.isEmpty() && written.equals(id)) {
            faults.add("supersedes", "an edition cannot supersede itself");
        }
        return written;
    }

    private List<EntryText> entries(FormFields fields, String supersedes, Force force) {
        var superseded = supersedes.isEmpty() ? Optional.<Edition>empty() : known.apply(supersedes);
        var reader = new EntryReader(faults, supersedes, superseded.map(ProposalReader::codes).orElse(null));
        var read = fields.objects("entries", reader::read);
        if (read.isEmpty()) {
            faults.add("entries", "an edition needs at least one entry");
        } else if (read.size() > MOST_ENTRIES) {
            faults.add("entries", "are " + read.size() + "; " + MOST_ENTRIES + " are the most");
        }
        var entries = read.stream().map(EntryReader.Read::entry).toList();
        onceEach(entries);
        if (!supersedes.isEmpty() && superseded.isEmpty()) {
            remarks.add("supersedes: edition " + supersedes + " is not known, so it ends nothing and every entry counts as added");
        } else if (supersedes.isEmpty() && force == Force.STATUTORY) {
            remarks.add("supersedes: names none, so the edition counts beside those that hold and ends none");
        }
        var silent = read.stream().filter(one -> !one.saysLineage()).map(one -> one.entry().code()).toList();
        if (superseded.isPresent() && !silent.isEmpty()) {
            remarks.add("entries: " + silent.size() + " do not say what they continue, " + silent.getFirst() + " first, and count as new here; "
                    + "catalogue-service looks for it when the edition is uploaded");
        }
        return entries;
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
