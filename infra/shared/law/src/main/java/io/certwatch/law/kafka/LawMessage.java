package io.certwatch.law.kafka;

import io.certwatch.law.LawChange;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LawVersion.Stage;
import io.certwatch.law.LawVersion.Standard;
import io.certwatch.law.LawVersion.Withdrawal;
import io.certwatch.law.LegalText;
import io.certwatch.law.Provision;
import io.certwatch.platform.event.IncomingForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@value #TOPIC} that consumers read. */
@IncomingForm
public record LawMessage(
        String id,
        long revision,
        String status,
        String instrument,
        LegalText name,
        LegalText title,
        Stage stage,
        @Nullable LocalDate issued,
        @Nullable LocalDate commentsUntil,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        List<Provision> provisions,
        List<Standard> standards,
        List<LawChange> changes,
        Instant publishedAt,
        @Nullable Withdrawal withdrawal) {

    public static final String TOPIC = "certwatch.catalogue.laws.v1";

    private static final String WITHDRAWN = "WITHDRAWN";

    public LawVersion toVersion() {
        return new LawVersion(
                id,
                revision,
                WITHDRAWN.equals(status),
                instrument,
                name,
                title,
                stage,
                issued,
                commentsUntil,
                effective,
                supersedes,
                provisions,
                standards,
                changes,
                publishedAt,
                withdrawal);
    }
}
