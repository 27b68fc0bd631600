package io.certwatch.product.impact.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionCheck;
import io.certwatch.edition.EditionCheck.Superseded;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.edition.Force;
import io.certwatch.edition.json.EditionUpload;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Converts an uploaded edition to a proposal, with remarks on what the edition does not say. */
final class ProposalReader {

    /**
     * A proposed edition, such as a draft.
     *
     * @param remarks for its author, each beginning with the field that it is about
     */
    record Proposal(Edition edition, List<Explanation> remarks) {

        public Proposal {
            remarks = List.copyOf(remarks);
        }
    }

    private ProposalReader() {}

    /**
     * @param known the editions of the catalogue, by id
     * @throws RequestProblem that names all faults
     */
    static Proposal read(EditionUpload upload, Function<String, Optional<Edition>> known) {
        var form = upload.form();
        var superseded = Optional.ofNullable(form.supersedes()).flatMap(known);
        check(form, superseded);
        return new Proposal(edition(form, upload), remarks(form, superseded.isPresent()));
    }

    private static void check(EditionForm form, Optional<Edition> superseded) {
        var entries = superseded.map(edition -> new Superseded(
                edition.id(), edition.entries().stream().map(EntryText::code).collect(toSet())));
        var faults = EditionCheck.faults(form, entries.orElse(null));
        if (!faults.isEmpty()) throw RequestProblem.invalid(faults);
    }

    private static Edition edition(EditionForm form, EditionUpload upload) {
        return new Edition(
                requireNonNull(form.id()),
                0,
                false,
                upload.force(),
                upload.sector(),
                wording(form.title()),
                requireNonNull(form.announcement()),
                upload.issued(),
                upload.effective(),
                form.supersedes(),
                form.entries().stream().map(ProposalReader::entry).toList(),
                List.of(),
                List.of());
    }

    private static EntryText entry(EntryForm form) {
        return new EntryText(
                requireNonNull(form.code()),
                wording(form.name()),
                form.criteria().stream().map(ProposalReader::criterion).toList(),
                form.predecessors());
    }

    private static CriterionText criterion(CriterionForm form) {
        return new CriterionText(
                requireNonNull(form.parameter()),
                wording(form.label()),
                requireNonNull(form.comparison()),
                requireNonNull(form.quantity()));
    }

    private static Wording wording(Bilingual text) {
        return new Wording(requireNonNullElse(text.zh(), ""), requireNonNullElse(text.en(), ""));
    }

    private static List<Explanation> remarks(EditionForm form, boolean isKnown) {
        var remarks = new ArrayList<Explanation>();
        if (form.supersedes() != null && !isKnown) {
            remarks.add(Explanation.of("proposal.unknown-superseded", form.supersedes()));
        } else if (form.supersedes() == null && Force.STATUTORY.name().equals(form.force())) {
            remarks.add(Explanation.of("proposal.supersedes-none"));
        }
        var silent = form.entries().stream()
                .filter(entry -> entry.continues() == null)
                .map(EntryForm::code)
                .toList();
        if (isKnown && !silent.isEmpty()) {
            remarks.add(Explanation.of("proposal.silent-entries", silent.size(), silent.getFirst()));
        }
        return remarks;
    }
}
