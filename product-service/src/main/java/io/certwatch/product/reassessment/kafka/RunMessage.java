package io.certwatch.product.reassessment.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.reassessment.Opened;
import io.certwatch.product.reassessment.Run;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What certwatch.product.reassessments.v1 says of a run: its first revision when it starts, its second when it is complete. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunMessage(
        String id,
        int revision,
        CauseMessage cause,
        Run.Status status,
        int slots,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable ProductsMessage products,
        @Nullable List<OpenedMessage> opened) {

    static final int STARTED = 1;
    static final int COMPLETED = 2;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CauseMessage(Cause.Kind kind, @Nullable String edition, @Nullable Integer lexiconRevision) {

        static CauseMessage of(Run run) {
            return run.kind() == Cause.Kind.LEXICON
                    ? new CauseMessage(run.kind(), null, Integer.valueOf(run.subject()))
                    : new CauseMessage(run.kind(), run.subject(), null);
        }
    }

    record ProductsMessage(int examined, int changed, int failed) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenedMessage(String company, @Nullable String vendor, int count) {

        static OpenedMessage of(Opened opened) {
            return new OpenedMessage(opened.company(), opened.vendor(), opened.count());
        }
    }

    static RunMessage started(Run run) {
        return new RunMessage(run.id(), STARTED, CauseMessage.of(run), run.status(), run.slots(), run.startedAt(), null, null, null);
    }

    static RunMessage completed(Run run) {
        var tally = run.tally();
        return new RunMessage(run.id(), COMPLETED, CauseMessage.of(run), run.status(), run.slots(), run.startedAt(),
                run.completedAt(), new ProductsMessage(tally.examined(), tally.changed(), tally.failures()),
                tally.opened().stream().map(OpenedMessage::of).toList());
    }
}
