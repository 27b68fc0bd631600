package io.certwatch.catalogue.edition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes an uploaded edition as a draft, whole or not at all. */
public final class ReceiveEdition {

    private final Editions editions;
    private final ReviewEdition review;
    private final Clock clock;

    ReceiveEdition(Editions editions, ReviewEdition review, Clock clock) {
        this.editions = editions;
        this.review = review;
        this.clock = clock;
    }

    public Reception receive(Upload upload) {
        var superseded = superseded(upload.form());
        return switch (EditionCheck.check(upload.form(), superseded)) {
            case Checked.Faulty(var faults) -> new Reception.Faulty(allFaults(upload.faults(), faults));
            case Checked.Sound _ when !upload.faults().isEmpty() -> new Reception.Faulty(upload.faults());
            case Checked.Sound(var content) -> keep(Ancestry.of(upload.form(), content, superseded), upload);
        };
    }

    private @Nullable EditionContent superseded(EditionForm form) {
        return Optional.ofNullable(form.supersedes())
                .filter(EditionId::valid)
                .map(EditionId::new)
                .flatMap(editions::find)
                .map(Edition::content)
                .orElse(null);
    }

    /** What could not be read was not there to be checked, and is told once. */
    private static List<Fault> allFaults(List<Fault> reading, List<Fault> checking) {
        var fields = reading.stream().map(Fault::field).collect(Collectors.toSet());
        var faults = new ArrayList<>(reading);
        checking.stream().filter(fault -> !fields.contains(fault.field())).forEach(faults::add);
        return faults;
    }

    private Reception keep(Ancestry ancestry, Upload upload) {
        var content = ancestry.content();
        var source = new Source(upload.mediaType(), sha256(upload.bytes()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var known = editions.find(content.id()).orElse(null);
        if (known == null) {
            var draft = Edition.draft(content, source, Drafting.UNTOUCHED.read(upload.problems(), ancestry.lineage()));
            boolean added = editions.add(draft, upload.bytes());
            return added ? new Reception.Drafted(review.review(draft)) : overtaken(draft);
        }
        if (known.source().sha256().equals(source.sha256())) return new Reception.Unchanged(review.review(known));
        if (known.status() != Status.DRAFT) return new Reception.AlreadyPublished(known.id());
        var draft = known.replacedBy(content, source, known.drafting().read(upload.problems(), ancestry.lineage()));
        boolean replaced = editions.replace(draft, upload.bytes());
        return replaced ? new Reception.Replaced(review.review(draft)) : overtaken(draft);
    }

    /** Whoever was faster may have said the same. */
    private Reception overtaken(Edition draft) {
        return editions.find(draft.id())
                .filter(winner -> winner.source().sha256().equals(draft.source().sha256()))
                .<Reception>map(winner -> new Reception.Unchanged(review.review(winner)))
                .orElseGet(() -> new Reception.Overtaken(draft.id()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
