package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.edition.lineage.Ancestry;
import io.certwatch.edition.EditionCheck;
import io.certwatch.edition.EditionCheck.Superseded;
import io.certwatch.edition.EditionForm;
import io.certwatch.platform.text.FieldFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validates an upload: its fields, and its relation to the edition that it supersedes. */
final class CheckUpload {

    sealed interface UploadCheck {

        record Sound(Ancestry ancestry) implements UploadCheck {}

        record Faulty(List<FieldFault> faults) implements UploadCheck {}
    }

    private final Editions editions;
    private final PublicationRules publicationRules;

    CheckUpload(Editions editions) {
        this.editions = editions;
        this.publicationRules = new PublicationRules(new CompareEditions(editions));
    }

    UploadCheck check(Upload upload) {
        var form = upload.form();
        var superseded = findSuperseded(form);
        var faults = allFaults(upload.faults(), EditionCheck.faults(form, toSuperseded(superseded)));
        return faults.isEmpty()
                ? checkPublicationRules(Ancestry.of(form, EditionContent.of(form), superseded))
                : new UploadCheck.Faulty(faults);
    }

    private UploadCheck checkPublicationRules(Ancestry ancestry) {
        var faults = publicationRules.to(ancestry.content());
        return faults.isEmpty() ? new UploadCheck.Sound(ancestry) : new UploadCheck.Faulty(faults);
    }

    private static @Nullable Superseded toSuperseded(@Nullable EditionContent superseded) {
        return superseded == null
                ? null
                : new Superseded(superseded.id().value(), superseded.byCode().keySet());
    }

    private @Nullable EditionContent findSuperseded(EditionForm form) {
        return Optional.ofNullable(form.supersedes())
                .filter(EditionCheck::isId)
                .map(EditionId::new)
                .flatMap(editions::find)
                .map(Edition::content)
                .orElse(null);
    }

    /** Drops the faults of fields that could not be read: the reader has already reported those. */
    private static List<FieldFault> allFaults(List<FieldFault> reading, List<FieldFault> checking) {
        var fields = reading.stream().map(FieldFault::field).collect(Collectors.toSet());
        var faults = new ArrayList<>(reading);
        checking.stream().filter(fault -> !fields.contains(fault.field())).forEach(faults::add);
        return faults;
    }
}
